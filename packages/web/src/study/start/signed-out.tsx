import { startStrings } from "./start-strings.ts";
import "./start.css";

/** What is left of the page once a person has signed out. */
export function SignedOut() {
  const { heading, text } = startStrings.signedOut;
  return (
    <main className="signed-out">
      <h1>{heading}</h1>
      <p role="status">{text}</p>
    </main>
  );
}
