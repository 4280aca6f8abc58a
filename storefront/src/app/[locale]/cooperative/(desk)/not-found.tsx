import { MissingPage } from "@/ui/workspace/missing-page"

export default function NotFound() {
  return <MissingPage home="/cooperative" />
}
