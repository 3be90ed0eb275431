import { strings } from "../strings.ts";
import { Dialog } from "../ui/panels/dialog.tsx";

/** Lists the keyboard shortcuts, and starts the tour. */
export function KeysDialog({ onClose, onTour }: { onClose: () => void; onTour: () => void }) {
  return (
    <Dialog label={strings.keysTitle} onClose={onClose}>
      <h2>{strings.keysTitle}</h2>
      {strings.keys.map(({ title, lines }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className="keys">
            {lines.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <button type="button" onClick={onTour}>
        {strings.tour.start}
      </button>{" "}
      <button type="button" onClick={onClose}>
        {strings.close}
      </button>
    </Dialog>
  );
}
