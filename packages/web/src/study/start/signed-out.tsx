import "./start.css";
import { strings } from "../../strings.ts";

/** What is left of the page once a person has signed out. */
export function SignedOut() {
  const { heading, text } = strings.start.signedOut;
  return (
    <main className="signed-out">
      <h1>{heading}</h1>
      <p role="status">{text}</p>
    </main>
  );
}
