const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock and the calendar of a zone say at an instant, as ISO 8601: 2026-11-01, with its time where that is not midnight. */
export function isoIn(instant: string | number, timeZone: string): string {
	let format = formats.get(timeZone);
	if (!format) {
		format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn-hc-h23", {
			timeZone,
			...{ year: "numeric", month: "2-digit", day: "2-digit" },
			...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
		});
		formats.set(timeZone, format);
	}
	const fields: Record<string, string> = {};
	for (const { type, value } of format.formatToParts(new Date(instant)))
		fields[type] = value;
	const { year = "", month, day, hour, minute, second } = fields;
	const date = `${year.padStart(4, "0")}-${month}-${day}`;
	const time = `${hour}:${minute}:${second}`;
	return time === "00:00:00" ? date : `${date}T${time}`;
}
