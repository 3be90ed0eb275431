import "./start.css";
import { strings } from "../../strings.ts";

/** The page after signing out. */
export function SignedOut() {
  const { heading, text } = strings.start.signedOut;
  return (
    <main className="signed-out">
      <h1>{heading}</h1>
      <p role="status">{text}</p>
    </main>
  );
}
