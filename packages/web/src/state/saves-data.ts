type Connection = { readonly saveData?: boolean };

/** Whether the browser asks pages to load no more than is needed (https://wicg.github.io/savedata). */
export const savesData: boolean =
  "connection" in navigator && (navigator.connection as Connection).saveData === true;
