import { useTranslation } from "react-i18next"
import type { UnionDTO } from "../../types/unions"
import { TextField } from "./text-field"

type Props = { union?: UnionDTO; province?: string }

/** Names and codes of a union, new or known. */
export function FactsFields({ union, province }: Props) {
  const { t } = useTranslation("unions")
  return (
    <>
      <TextField name="name" label={t("name")} value={union?.name} isRequired />
      <TextField
        name="short_name"
        label={t("shortName")}
        value={union?.short_name}
        isRequired
      />
      <TextField
        key={province}
        name="province_code"
        label={t("province")}
        hint={t("provinceHint")}
        value={union?.province_code ?? province}
        pattern="[0-9]{6}"
        isRequired
      />
      <TextField
        name="division_code"
        label={t("division")}
        hint={t("divisionHint")}
        value={union?.division_code}
        pattern="[0-9]{6}"
      />
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        value={union?.code}
        pattern="[A-Za-z0-9_\-]{1,40}"
      />
      <TextField
        name="credit_code"
        label={t("creditCode")}
        value={union?.credit_code}
        pattern="[0-9A-Z]{18}"
        hint={t("creditCodeHint")}
      />
      <TextField
        name="invoice_title"
        label={t("invoiceTitle")}
        value={union?.invoice_title}
      />
    </>
  )
}
