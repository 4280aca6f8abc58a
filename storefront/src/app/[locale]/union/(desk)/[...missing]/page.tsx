import { notFound } from "next/navigation"

/** Every address of the workspace that is no page of it. */
export default function MissingPage(): never {
  notFound()
}
