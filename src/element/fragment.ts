import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Follows the page's address: when its fragment starts with a prefix, what follows is shown, as soon as it can be. An element's own
 * parts can't be found by the browser itself.
 */
export class Fragment implements ReactiveController {
	private wanted = "";

	constructor(
		private host: ReactiveControllerHost,
		private prefix: string,
		/** Shows a part, if there is one; false where that can't be told yet. */
		private show: (id: string) => Promise<boolean>,
	) {
		host.addController(this);
	}

	hostConnected() {
		window.addEventListener("hashchange", this.follow);
		window.addEventListener("click", this.followAgain);
		this.follow();
	}

	hostDisconnected() {
		window.removeEventListener("hashchange", this.follow);
		window.removeEventListener("click", this.followAgain);
	}

	async hostUpdated() {
		const { wanted } = this;
		if (!wanted) return;
		this.wanted = "";
		await this.host.updateComplete;
		if (!(await this.show(wanted))) this.wanted ||= wanted;
	}

	private follow = () => {
		const { hash } = window.location;
		if (!hash.startsWith(`#${this.prefix}`)) return;
		this.wanted = hash.slice(this.prefix.length + 1);
		this.host.requestUpdate();
	};

	/** A link to the fragment that is there already changes no address. */
	private followAgain = (event: Event) => {
		const link = event
			.composedPath()
			.find((each) => each instanceof HTMLAnchorElement);
		if (link?.href === window.location.href) this.follow();
	};
}
