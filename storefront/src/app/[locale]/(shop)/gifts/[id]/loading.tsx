export { ListLoading as default } from "@/features/shell/list-loading"
