import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";

/** What a study needs until it has an answer: a card for each step. */
export function FirstCards() {
  return (
    <section className="first-cards" aria-label={strings.firstSteps.title}>
      <h2>{strings.firstSteps.title}</h2>
      <ol>
        {strings.firstSteps.cards.map(({ title, text, action, screen }) => (
          <li key={title} className="card">
            <h3>{title}</h3>
            <p>{text}</p>
            <Link to={addressOf(screen)}>{action}</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
