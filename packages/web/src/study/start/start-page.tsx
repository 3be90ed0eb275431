import { contract, type Home } from "@throughline/api";
import { useEffect, useState } from "react";
import { api } from "../../state/api.ts";
import { NewStudyForm } from "./new-study-form.tsx";
import { OpenStudyForm } from "./open-study-form.tsx";
import "../settings.css";
import "./start.css";
import { strings } from "../../strings.ts";

const text = strings.start;

/** The page where studies are created or opened. */
export function StartPage() {
  const [home, setHome] = useState<Home>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    document.title = text.heading;
    let current = true;
    api(contract.host.home, {}).then(
      (answer) => current && setHome(answer),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, []);
  return (
    <main className="start-page" id="content">
      <header>
        <h1>{text.heading}</h1>
        <p className="soft">{text.lead}</p>
        {home?.study && <a href="/">{text.back}</a>}
      </header>
      {failed && <p role="alert">{text.noAnswer}</p>}
      {home && (
        <div className="start-choices">
          <NewStudyForm home={home} />
          <OpenStudyForm home={home} />
        </div>
      )}
    </main>
  );
}
