/** R functions at the top of every script, which count the checks that hold and print those that fail. */
export const countingChecks = `held <- 0
failed <- 0
skipped <- 0
part <- ""

count_check <- function(what, holds, found, expected) {
  if (isTRUE(holds)) {
    held <<- held + 1
  } else {
    failed <<- failed + 1
    cat("DIFFERS: ", part, ": ", what, "\\n  R: ", paste(format(found, digits = 10), collapse = ", "),
      "\\n  expected: ", paste(format(expected, digits = 10), collapse = ", "), "\\n", sep = "")
  }
  invisible(isTRUE(holds))
}

skip_check <- function(what, why) {
  skipped <<- skipped + 1
  cat("NOT COMPARED: ", part, ": ", what, ": ", why, "\\n", sep = "")
}

# An error of R counts as one check that fails.
attempt <- function(what, code) {
  tryCatch(code, error = function(e) count_check(what, FALSE, conditionMessage(e), "no error"))
}

as_numbers <- function(x) suppressWarnings(as.numeric(as.character(unlist(x))))

# NaN is expected where a measure has no value; R prints 0 or nothing there.
check_numbers <- function(what, found, expected, tolerance = 1e-9) {
  found <- as_numbers(found)
  same <- length(found) == length(expected) && all(ifelse(
    is.nan(expected),
    is.na(found) | found == 0,
    !is.na(found) & abs(found - expected) <= tolerance
  ))
  count_check(what, same, found, expected)
}

# Terms whatever their order and the order of their parts.
key <- function(terms) {
  parts <- strsplit(gsub(" ", "", terms, fixed = TRUE), "*", fixed = TRUE)
  joined <- vapply(parts, function(part) paste(sort(part, method = "radix"), collapse = "*"), "")
  paste(sort(joined, method = "radix"), collapse = "+")
}

keys <- function(terms) vapply(terms, key, "", USE.NAMES = FALSE)`;

/** R functions that check results of the package QCA. */
export const qcaChecks = `check_necessity <- function(expression, outcome, data, expected) {
  what <- paste("necessity of", expression)
  attempt(what, {
    fit <- pof(expression, outcome, data, relation = "necessity")$incl.cov
    check_numbers(what, fit[1, c("inclN", "RoN", "covN")], expected)
  })
}

check_rows <- function(table, expected, two_cuts = FALSE) {
  rows <- table$tt[match(expected$row, rownames(table$tt)), ]
  for (measure in c("n", "incl", "PRI"))
    check_numbers(paste("rows,", measure), rows[[measure]], expected[[measure]])
  found <- as.character(rows$OUT)
  same <- identical(found, expected$OUT)
  if (!same && two_cuts) {
    skip_check("OUT and solutions",
      "with two consistency thresholds, R codes contradictory rows differently (see differences.md)")
  } else {
    count_check("rows, OUT", same, found, expected$OUT)
  }
  same
}

# The models of all parts of a solution that have the fewest terms.
models_of <- function(solution) {
  parts <- if (is.null(solution$i.sol)) list(solution) else solution$i.sol
  models <- list()
  for (part in parts) for (k in seq_along(part$solution)) {
    fit <- if (is.null(part$IC$individual)) part$IC else part$IC$individual[[k]]
    models[[length(models) + 1]] <- list(terms = as.character(part$solution[[k]]), fit = fit)
  }
  sizes <- vapply(models, function(model) length(model$terms), 0)
  models <- models[sizes == min(sizes)]
  models[!duplicated(vapply(models, function(model) key(model$terms), ""))]
}

check_models <- function(what, solution, expected, complete = TRUE, may_have_more = FALSE) {
  found <- models_of(solution)
  expected_keys <- vapply(expected, function(model) key(model$terms), "")
  listed <- 0
  for (model in found) {
    at <- match(key(model$terms), expected_keys)
    name <- paste0(what, ", ", paste(model$terms, collapse = " + "))
    if (is.na(at)) {
      if (may_have_more) skip_check(name, "only R lists this model (see differences.md)")
      else if (complete) count_check(name, FALSE, model$terms, "no such model")
      else skip_check(name, "not among the listed models")
    } else {
      listed <- listed + 1
      check_fit(name, model, expected[[at]])
    }
  }
  if (complete && listed == 0) {
    count_check(what, FALSE, "none of the models", length(expected))
  } else if (complete && listed < length(expected)) {
    if (may_have_more) count_check(what, FALSE, listed, length(expected))
    else skip_check(what, sprintf("R lists %d of %d models (see differences.md)", listed, length(expected)))
  } else {
    count_check(paste0(what, ", models"), TRUE)
  }
}

check_fit <- function(what, model, expected) {
  table <- model$fit$incl.cov
  rows <- table[match(keys(expected$terms), keys(rownames(table))), ]
  for (measure in c("inclS", "PRI", "covS"))
    check_numbers(paste(what, measure, sep = ", "), rows[[measure]], expected[[measure]])
  if (length(expected$terms) > 1)
    check_numbers(paste0(what, ", covU"), rows$covU, expected$covU)
  whole <- model$fit$sol.incl.cov
  if (!is.null(whole)) check_numbers(paste0(what, ", solution"), whole[1:3], expected$solution)
}`;

/** R functions that check results of the package cna. */
export const cnaChecks = `formula_key <- function(formula) {
  text <- gsub("^\\\\(|\\\\)$", "", gsub(" ", "", formula, fixed = TRUE))
  atoms <- strsplit(text, ")*(", fixed = TRUE)[[1]]
  written <- vapply(atoms, function(atom) {
    sides <- strsplit(atom, "<->|->")[[1]]
    paste(key(strsplit(sides[1], "+", fixed = TRUE)[[1]]), sides[2], sep = "->")
  }, "")
  paste(sort(written, method = "radix"), collapse = " & ")
}

formula_keys <- function(formulas) vapply(as.character(formulas), formula_key, "", USE.NAMES = FALSE)

# R joins a limited number of atomic formulas, so it may list fewer complex ones.
check_formulas <- function(what, found, expected, complete = TRUE, may_have_fewer = FALSE) {
  found <- as.data.frame(found)
  at <- match(formula_keys(expected$condition), formula_keys(found$condition))
  if (complete) {
    only_in_r <- setdiff(formula_keys(found$condition), formula_keys(expected$condition))
    count_check(paste0(what, ", formulas of R"), length(only_in_r) == 0, only_in_r, "all of them here")
  }
  for (i in seq_along(at)) {
    name <- paste0(what, ", ", expected$condition[i])
    if (is.na(at[i])) {
      if (may_have_fewer) skip_check(name, "R does not list this formula")
      else count_check(name, FALSE, "not listed", expected$condition[i])
    } else {
      check_numbers(name, found[at[i], c("con", "cov")], c(expected$con[i], expected$cov[i]))
    }
  }
}`;

/** The last lines of every script: the count, and exit status 1 if a check failed. */
export const closingLines = `cat(sprintf("%d of %d checks hold", held, held + failed))
if (skipped > 0) cat(sprintf(", %d not compared", skipped))
cat(".\\n")
if (failed > 0) quit(status = 1)`;
