export type { Selection } from "./element/context.js";
export { CadranElement, type Picture } from "./element/element.js";
export {
	CadranErrorEvent,
	CadranFilterEvent,
	CadranLoadEvent,
	CadranSelectEvent,
} from "./element/events.js";
export type { CadranExportEvent, ExportKind } from "./element/export/event.js";
export type { ExportOptions } from "./element/export/file.js";
export type { DashboardState, PlainSelection } from "./element/state.js";
export type { Words } from "./locales/en.js";
export { addWords } from "./locales/locales.js";
export { CadranCohortHeatmap } from "./widgets/cohort-heatmap.js";
export { CadranDashboard } from "./widgets/dashboard.js";
export { CadranFunnel } from "./widgets/funnel.js";
export { CadranGlossary } from "./widgets/glossary.js";
export { CadranKpiTile } from "./widgets/kpi-tile.js";
export { CadranNpsGauge } from "./widgets/nps-gauge.js";
export { CadranRfmGrid } from "./widgets/rfm-grid.js";
export { CadranRows } from "./widgets/rows.js";
