import type { ThemeConfig } from "antd"

/** The design tokens as Ant Design takes them; it computes shades from hex. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#1f6b45",
    colorLink: "#1f6b45",
    colorLinkHover: "#185538",
    colorSuccess: "#1f6b45",
    colorWarning: "#c99a2e",
    colorError: "#b3261e",
    colorInfo: "#2b6cb0",
    // What tags are made of: tint, border and text of wheat, leaf, persimmon.
    "gold-1": "#f7efd9",
    "gold-3": "#e6d3a3",
    "gold-7": "#7d5c10",
    "green-1": "#e7f1ea",
    "green-3": "#b7d4c2",
    "green-7": "#1f6b45",
    "volcano-1": "#fbeadf",
    "volcano-3": "#f0c6ae",
    "volcano-7": "#b4431b",
    colorText: "#1e2a22",
    colorTextSecondary: "#5e6b62",
    colorTextTertiary: "#5e6b62",
    colorTextDescription: "#5e6b62",
    colorTextPlaceholder: "#66726a",
    colorBgLayout: "#fbfaf6",
    colorBorder: "#d9d4c7",
    colorBorderSecondary: "#e8e4da",
    borderRadius: 6,
    borderRadiusLG: 12,
    fontFamily: "inherit",
    boxShadowTertiary: "none",
    controlHeight: 36,
    motionDurationMid: "0.15s",
    motionDurationSlow: "0.2s",
  },
  components: {
    Menu: { itemSelectedBg: "#e7f1ea", itemBg: "transparent", itemHeight: 44 },
    Table: {
      headerBg: "#f5f2ea",
      headerColor: "#5e6b62",
      rowHoverBg: "#faf8f2",
    },
    Card: { headerFontSize: 16 },
    Progress: { defaultColor: "#1f6b45" },
  },
}
