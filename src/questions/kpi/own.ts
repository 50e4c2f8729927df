import { findKpi } from "../../catalogue/catalogue.js";
import { CadranError } from "../../model/error.js";
import type { Model } from "../../model/mapping.js";
import type { Metric } from "../../model/metric.js";
import { checkPlain } from "../plain.js";
import { parted } from "../reference.js";
import { checkMetric } from "./host.js";
import { checkNamed, namedIn } from "./named.js";
import { checkUnit } from "./unit.js";

/** Whether the host maps a column; null where that is not known. */
type IsMapped = ((name: string) => boolean) | null;

/** Refuses a host's own metric that can't be right. Throws a CadranError (`question`) that names the part, from `metric` on. */
export function checkOwn(
	metric: unknown,
	isMapped: IsMapped,
): asserts metric is Metric {
	checkPlain(metric);
	checkMetric(metric);
	for (const named of namedIn(metric.is, "metric.is"))
		checkNamed(named, isMapped);
	for (const named of namedIn(metric.by, "metric.by", "by"))
		checkNamed(named, isMapped);
	checkUnit(metric.unit, metric.is);
}

/** Whether a model maps a column. */
const mappedBy =
	({ entities }: Pick<Model, "entities">) =>
	(name: string): boolean => {
		const { entity, column } = parted(name);
		const mapping = Object.entries(entities).find(([one]) => one === entity);
		return Object.hasOwn(mapping?.[1]?.columns ?? {}, column);
	};

/**
 * Checks a host's own KPI as it is written, and gives it back: its parts; the units, which must go together and come to the one
 * declared; and the names of its columns. With a model, every column that is not of the vocabulary must be one of its
 * properties; without, only names spelt nearly as one of the vocabulary are refused. Throws a CadranError (`question`) that names the part.
 */
export function defineMetric(metric: Metric, model?: Model): Metric {
	checkOwn(metric, model ? mappedBy(model) : null);
	return metric;
}

/**
 * Checks the metrics of a model. Throws a CadranError (`mapping`) that names the metric: it is not right, or its id is one of the
 * catalogue's, whose meaning a reader knows.
 */
export function checkMetrics(model: Model): void {
	for (const [i, metric] of (model.metrics ?? []).entries()) {
		const option = `metrics[${i}]`;
		const { id } = metric;
		if (findKpi(id))
			throw new CadranError(
				"mapping",
				`The metric “${id}” has the id of a KPI of the catalogue. Give it an id of its own.`,
				{ option: `${option}.id`, value: id },
			);
		try {
			checkOwn(metric, mappedBy(model));
		} catch (cause) {
			if (!(cause instanceof CadranError)) throw cause;
			const place = cause.place.option?.replace(/^metric(?=$|\.)/, option);
			throw new CadranError(
				"mapping",
				`The metric “${id}”: ${cause.message}`,
				{ ...cause.place, option: place ?? option, value: id },
				{ cause },
			);
		}
	}
}
