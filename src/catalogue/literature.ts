/** Works that several KPIs take their definition from. */
export const marketingMetrics =
	"Farris, Bendle, Pfeifer & Reibstein 2010, Marketing Metrics, 2nd ed., Wharton School Publishing";
export const senderPractices = "M3AAWG, Sender Best Common Practices";
export const customerBaseModels =
	"Fader & Hardie 2009, Probability Models for Customer-Base Analysis, Journal of Interactive Marketing 23(1)";
export const repeatBuying =
	"Ehrenberg 1988, Repeat-Buying: Facts, Theory and Applications, 2nd ed.";
export const multichannel =
	"Kumar & Venkatesan 2005, Who Are the Multichannel Shoppers and How Do They Perform?, Journal of Interactive Marketing 19(2)";
export const deltaMethod =
	"Deng, Knoblich & Lu 2018, Applying the Delta Method in Metric Analytics, KDD";
export const experiments =
	"Kohavi, Tang & Xu 2020, Trustworthy Online Controlled Experiments, Cambridge University Press";
