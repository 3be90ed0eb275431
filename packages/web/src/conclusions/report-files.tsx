import { useFetched } from "../state/use.ts";
import { strings } from "../strings.ts";

/** The files of a report beside its page: data, tables and, for truth tables, the R script. */
export function ReportFiles({ job, script }: { job: string; script: boolean }) {
  const result = useFetched<{ files?: readonly string[] }>(`/api/jobs/${job}/result`, []);
  const files = Object.entries(strings.assessment.files).filter(([file]) => script || !file.endsWith(".R"));
  const tables = result?.files?.filter((file) => file.startsWith(tablesFolder)) ?? [];
  const address = (file: string) =>
    `/api/jobs/${job}/report/${file.split("/").map(encodeURIComponent).join("/")}`;
  return (
    <>
      {files.map(([file, name]) => (
        <a key={file} className="export" href={address(file)} download>
          {name}
        </a>
      ))}
      {tables.length > 0 && (
        <details className="export">
          <summary>{strings.assessment.tables(tables.length)}</summary>
          <ul>
            {tables.map((file) => (
              <li key={file}>
                <a href={address(file)} download>
                  {file.slice(tablesFolder.length)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const tablesFolder = "tables/";
