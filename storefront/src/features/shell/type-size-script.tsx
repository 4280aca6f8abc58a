import { typeSizeKey } from "./type-size"

const script = `try{if(localStorage.getItem("${typeSizeKey}")==="large")document.documentElement.dataset.type="large"}catch{}`

/** Sets the chosen type size before anything is painted. */
export function TypeSizeScript() {
  return <script dangerouslySetInnerHTML={{ __html: script }} />
}
