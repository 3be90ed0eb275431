import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/link.tsx";

/** What a study needs before anything can be said, for one in which nothing is graded yet. */
export function FirstSteps() {
  return (
    <section className="first-steps" aria-label={strings.firstSteps.title}>
      <h2>{strings.firstSteps.title}</h2>
      <ol>
        {strings.firstSteps.steps.map(({ text, view }) => (
          <li key={text}>
            {text} {view !== "cases" && <Link to={addressOf(view)}>{strings.views[view]}</Link>}
          </li>
        ))}
      </ol>
    </section>
  );
}
