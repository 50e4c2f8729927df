import type { Entity } from "../../model/entity.js";

/** What the values of a column must look like. */
export type Look = "key" | "text" | "instant" | "number" | "score";

/** One of our columns: how its values look, how much finding it speaks for the entity, and its names, the usual ones first. */
export interface Wanted {
	look: Look;
	weight: number;
	names: readonly string[];
	/** Looked for by its values alone where no name fits. */
	needed?: boolean;
}

const wanted = (
	look: Look,
	weight: number,
	names: string,
	needed = false,
): Wanted => ({ look, weight, names: names.split(" "), needed });

const WHO =
	"customer_id id_client client_id code_client numero_client customer client nom_du_client nom_client customer_name acheteur buyer user_id user member account_id account compte email e_mail courriel";
const MONEY =
	"amount montant montant_ttc montant_ht total_ttc total_ht total total_price revenue revenu chiffre_d_affaires ca order_value dollar_value value valeur sales price prix spend turnover";
const CHANNEL = "channel canal source";
const CAMPAIGN = "campaign campagne utm_campaign";
const AGENT = "agent conseiller";

/** The usual names of columns, in English and French, in lower case with `_` for anything but letters and digits. */
export const vocabulary: Partial<
	Record<Entity, Readonly<Record<string, Wanted>>>
> = {
	orders: {
		customer: wanted("key", 1, WHO, true),
		at: wanted(
			"instant",
			1,
			"order_date date_de_commande date_commande ordered_at purchase_date date_d_achat date_achat date_de_vente date_vente invoice_date date_de_facture date_facture transaction_date created_at timestamp date at jour day",
			true,
		),
		amount: wanted("number", 2, MONEY, true),
		id: wanted(
			"key",
			1,
			"order_id order_number numero_de_commande n_de_commande n_commande no_commande id_commande commande invoice_no invoice facture transaction_id id",
		),
		quantity: wanted(
			"number",
			1,
			"quantity quantite qty qte number_of nombre_d_articles nombre_de articles items units",
		),
		margin: wanted("number", 1, "margin marge profit benefice"),
		refunded_amount: wanted(
			"number",
			1,
			"refunded_amount refund refunded montant_rembourse remboursement",
		),
		channel: wanted("text", 0.3, CHANNEL),
		store: wanted("text", 0.5, "store magasin boutique point_de_vente shop"),
		campaign: wanted("text", 0.3, CAMPAIGN),
		delivered_at: wanted(
			"instant",
			0.5,
			"delivered_at delivery_date date_de_livraison date_livraison",
		),
	},
	deals: {
		id: wanted(
			"key",
			1,
			"opportunity_id deal_id id_opportunite opportunite opportunity id_affaire affaire deal id",
		),
		customer: wanted(
			"key",
			0.5,
			`account account_name company entreprise societe organization organisation ${WHO}`,
		),
		owner: wanted(
			"text",
			1,
			"sales_agent owner deal_owner commercial vendeur responsable sales_rep seller proprietaire assigned_to agent",
		),
		stage: wanted("text", 3, "deal_stage stage etape phase pipeline_stage"),
		status: wanted("text", 3, "status statut etat outcome resultat issue"),
		created_at: wanted(
			"instant",
			1,
			"created_at engage_date create_date creation_date date_de_creation date_creation date_d_ouverture open_date opened_at start_date created date",
		),
		closed_at: wanted(
			"instant",
			1.5,
			"closed_at close_date closing_date date_de_cloture date_cloture date_de_signature end_date closed",
		),
		amount: wanted("number", 1, `close_value deal_value deal_amount ${MONEY}`),
		probability: wanted("number", 1, "probability probabilite"),
		product: wanted("text", 0.3, "product produit offre"),
		lost_reason: wanted(
			"text",
			1,
			"lost_reason loss_reason raison_de_perte motif_de_perte",
		),
		channel: wanted("text", 0.2, CHANNEL),
	},
	surveys: {
		score: wanted(
			"score",
			3,
			"score nps_score note_nps nps note csat_score csat ces_score ces rating likelihood_to_recommend recommandation satisfaction evaluation reponse answer",
			true,
		),
		customer: wanted("key", 0.5, `${WHO} respondent repondant`, true),
		at: wanted(
			"instant",
			1,
			"answered_at response_date date_de_reponse date_reponse submitted_at completed_at horodateur horodatage timestamp date created_at at",
			true,
		),
		id: wanted("key", 0.5, "response_id id_reponse survey_id id"),
		kind: wanted("text", 0.5, "kind survey_type type survey enquete"),
		touchpoint: wanted(
			"text",
			0.5,
			"touchpoint point_de_contact parcours canal channel",
		),
		agent: wanted("text", 0.3, AGENT),
		comment: wanted(
			"text",
			1,
			"comment commentaire verbatim feedback remarque",
		),
	},
	customers: {
		id: wanted("key", 1, `id ${WHO}`),
		created_at: wanted(
			"instant",
			1,
			"created_at signup_date registered_at date_d_inscription inscription date_de_creation date_creation created",
		),
		first_name: wanted("text", 0.6, "first_name prenom firstname given_name"),
		last_name: wanted(
			"text",
			0.6,
			"last_name nom_de_famille lastname surname nom",
		),
		email: wanted("text", 0.6, "email e_mail courriel mail"),
		phone: wanted("text", 0.6, "phone telephone tel mobile portable"),
		postal_code: wanted("text", 0.6, "postal_code code_postal zip zip_code cp"),
		birth_date: wanted(
			"instant",
			1,
			"birth_date birthday date_de_naissance naissance",
		),
		channel: wanted("text", 0.2, CHANNEL),
		campaign: wanted("text", 0.2, CAMPAIGN),
		segment: wanted("text", 0.5, "segment categorie"),
	},
	messages: {
		customer: wanted("key", 0.5, `${WHO} recipient destinataire`),
		at: wanted("instant", 1, "sent_at date_d_envoi envoye_le sent date at"),
		delivered_at: wanted("instant", 1.5, "delivered_at delivre_le delivered"),
		opened_at: wanted("instant", 2, "opened_at ouvert_le opened"),
		clicked_at: wanted("instant", 2, "clicked_at clique_le clicked"),
		bounced_at: wanted("instant", 1, "bounced_at bounced"),
		unsubscribed_at: wanted(
			"instant",
			1,
			"unsubscribed_at desabonne_le unsubscribed",
		),
		campaign: wanted("text", 0.5, CAMPAIGN),
		channel: wanted("text", 0.3, CHANNEL),
	},
	contacts: {
		customer: wanted("key", 0.5, WHO),
		at: wanted("instant", 1, "at date called_at date_d_appel created_at"),
		channel: wanted("text", 0.3, CHANNEL),
		reason: wanted("text", 0.5, "reason motif raison"),
		agent: wanted("text", 0.8, AGENT),
		wait_s: wanted("number", 2, "wait_s wait_time temps_d_attente attente"),
		talk_s: wanted("number", 2, "talk_s talk_time duree duration_s duration"),
	},
};

/** Columns of which at least one of each list must be found for the rows to be of the entity. */
export const needs: Partial<Record<Entity, readonly (readonly string[])[]>> = {
	orders: [["customer"], ["at"], ["amount"]],
	deals: [
		["stage", "status"],
		["created_at", "closed_at"],
	],
	surveys: [["score"]],
	customers: [["id"], ["created_at", "email", "first_name", "last_name"]],
	messages: [["customer"], ["at"], ["delivered_at", "opened_at", "clicked_at"]],
	contacts: [["at"], ["wait_s", "talk_s"]],
};
