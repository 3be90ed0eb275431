type Connection = { readonly saveData?: boolean };

/** Whether the browser asks pages to save data (https://wicg.github.io/savedata). */
export const savesData: boolean =
  "connection" in navigator && (navigator.connection as Connection).saveData === true;
