import type { ReactNode } from "react";
import { ErrorBoundary, type FallbackProps } from "react-error-boundary";
import type { Route } from "../state/route.ts";
import { strings } from "../strings.ts";

/**
 * Contains an error within its view: the header, the dialogs and, at another address, all other views stay
 * usable.
 */
export function ViewBoundary({ route, children }: { route: Route; children: ReactNode }) {
  return (
    <ErrorBoundary
      FallbackComponent={ViewError}
      resetKeys={[route.view, route.thing, route.query.toString()]}
    >
      {children}
    </ErrorBoundary>
  );
}

function ViewError({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <section role="alert" aria-labelledby="view-error">
      <h2 id="view-error">{strings.viewError.title}</h2>
      <p>{strings.viewError.text}</p>
      <p className="filters">
        <button type="button" onClick={resetErrorBoundary}>
          {strings.viewError.retry}
        </button>
      </p>
      <p className="soft">
        {strings.viewError.cause} <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
    </section>
  );
}
