package org.tftsr.pii.internal.secret;

import static org.tftsr.pii.internal.secret.Alphabet.ALPHANUMERIC;
import static org.tftsr.pii.internal.secret.Alphabet.BASE64;
import static org.tftsr.pii.internal.secret.Alphabet.BASE64URL;
import static org.tftsr.pii.internal.secret.Alphabet.CAPITALS;
import static org.tftsr.pii.internal.secret.Alphabet.HEX;
import static org.tftsr.pii.internal.secret.Alphabet.PARTS;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.secret.TokenShape.Proof;

/** The token shapes that vendors publish, so that leaked tokens can be found. To know one more, add a line. */
final class VendorTokens {

	private final List<Recogniser> shapes = new ArrayList<>();

	private VendorTokens() {
		addClouds();
		addCode();
		addRegistries();
		addChat();
		addPayment();
		addAi();
		addOperations();
		addOthers();
	}

	static List<Recogniser> all() {
		return new VendorTokens().shapes;
	}

	private void exact(PiiType type, Alphabet alphabet, int length, String... prefixes) {
		between(type, alphabet, length, length, prefixes);
	}

	private void between(PiiType type, Alphabet alphabet, int shortest, int longest, String... prefixes) {
		for (String prefix : prefixes) {
			shapes.add(new TokenShape(type, prefix, alphabet, shortest, longest, Proof.PREFIX));
		}
	}

	private void random(PiiType type, Alphabet alphabet, int shortest, int longest, String... prefixes) {
		for (String prefix : prefixes) {
			shapes.add(new TokenShape(type, prefix, alphabet, shortest, longest, Proof.ENTROPY));
		}
	}

	private void addClouds() {
		exact(PiiTypes.AWS_KEY, CAPITALS, 16, "AKIA", "ASIA", "ABIA", "ACCA", "A3T0", "A3TX");
		between(PiiTypes.AWS_KEY, BASE64, 60, 512, "ABSK");
		between(PiiTypes.AWS_KEY, BASE64URL, 30, 256, "bedrock-api-key-");
		between(PiiTypes.AWS_KEY, BASE64URL, 36, 36, "amzn.mws.");
		exact(PiiTypes.GOOGLE_API_KEY, BASE64URL, 35, "AIza");
		between(PiiTypes.GOOGLE_API_KEY, PARTS, 20, 512, "ya29.", "1//0");
		between(PiiTypes.GOOGLE_API_KEY, BASE64URL, 24, 40, "GOCSPX-");
		between(PiiTypes.CLOUD_TOKEN, HEX, 64, 64, "dop_v1_", "doo_v1_", "dor_v1_");
		random(PiiTypes.CLOUD_TOKEN, ALPHANUMERIC, 16, 30, "LTAI");
		random(PiiTypes.CLOUD_TOKEN, ALPHANUMERIC, 32, 60, "AKID");
		between(PiiTypes.CLOUD_TOKEN, BASE64URL, 40, 60, "cfk_", "cfut_", "cfat_", "HRKU-");
		between(PiiTypes.CLOUD_TOKEN, PARTS, 30, 512, "v1.0-", "fo1_", "fm1_", "fm2_", "fm1a_");
		exact(PiiTypes.CLOUD_TOKEN, HEX, 40, "sbp_");
		random(PiiTypes.CLOUD_TOKEN, BASE64URL, 20, 64, "nfp_", "nfc_", "sbp_", "sb_secret_", "rnd_", "vcp_",
				"hcloud_");
		between(PiiTypes.CLOUD_TOKEN, PARTS, 30, 64, "pscale_tkn_", "pscale_pw_", "pscale_oauth_");
		between(PiiTypes.CLOUD_TOKEN, HEX, 32, 34, "dapi", "dkea");
	}

	private void addCode() {
		for (String prefix : new String[] { "ghp_", "gho_", "ghu_", "ghs_", "ghr_" }) {
			shapes.add(new TokenShape(PiiTypes.GITHUB_TOKEN, prefix, ALPHANUMERIC, 36, 251, Proof.CHECKSUM));
		}
		between(PiiTypes.GITHUB_TOKEN, BASE64URL, 50, 120, "github_pat_");
		between(PiiTypes.GITLAB_TOKEN, PARTS, 20, 120, "glpat-", "gldt-", "glptt-", "glrt-", "glcbt-", "glimt-",
				"glsoat-",
				"glagent-", "glft-", "glffct-", "gloas-", "glrtr-", "glwt-", "GR1348941");
		between(PiiTypes.SOURCE_FORGE_TOKEN, PARTS, 24, 250, "ATBB", "ATCTT3", "BBDC-");
		between(PiiTypes.SOURCE_FORGE_TOKEN, BASE64URL, 40, 100, "sgp_", "sgd_", "sgx_", "sgph_");
		between(PiiTypes.SOURCE_FORGE_TOKEN, ALPHANUMERIC, 40, 40, "sqp_", "squ_", "sqa_", "bkua_", "bkaj_");
		between(PiiTypes.SOURCE_FORGE_TOKEN, PARTS, 30, 250, "ATATT3", "CCIPRJ_", "CCIPAT_");
		random(PiiTypes.SOURCE_FORGE_TOKEN, BASE64URL, 20, 80, "codemagic_", "PMAK-", "lin_api_", "lin_oauth_", "figd_",
				"figo_",
				"ntn_", "bld_", "tfp_", "crsr_");
	}

	private void addRegistries() {
		exact(PiiTypes.REGISTRY_TOKEN, ALPHANUMERIC, 36, "npm_");
		between(PiiTypes.REGISTRY_TOKEN, BASE64URL, 50, 512, "pypi-AgE", "pypi-");
		exact(PiiTypes.REGISTRY_TOKEN, HEX, 48, "rubygems_");
		between(PiiTypes.REGISTRY_TOKEN, ALPHANUMERIC, 32, 32, "cio");
		between(PiiTypes.REGISTRY_TOKEN, BASE64URL, 27, 40, "dckr_pat_", "dckr_oat_");
		between(PiiTypes.REGISTRY_TOKEN, ALPHANUMERIC, 10, 80, "AKCp");
		between(PiiTypes.REGISTRY_TOKEN, ALPHANUMERIC, 43, 46, "oy2");
		exact(PiiTypes.REGISTRY_TOKEN, BASE64, 60, "CLOJARS_");
		between(PiiTypes.REGISTRY_TOKEN, BASE64URL, 40, 80, "SWMKEY-1-", "SWMTKN-1-", "odt_");
		random(PiiTypes.REGISTRY_TOKEN, ALPHANUMERIC, 32, 40, "odt_", "ODT_");
	}

	private void addChat() {
		between(PiiTypes.SLACK_TOKEN, BASE64URL, 16, 200, "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxo-", "xoxe-",
				"xoxc-", "xoxd-");
		between(PiiTypes.SLACK_TOKEN, PARTS, 16, 200, "xapp-", "xoxe.xoxp-", "xoxe.xoxb-", "xwfp-");
		between(PiiTypes.SLACK_TOKEN, PARTS, 20, 120, "hooks.slack.com/services/", "hooks.slack.com/workflows/",
				"hooks.slack.com/triggers/");
		between(PiiTypes.CHAT_TOKEN, PARTS, 60, 120, "discord.com/api/webhooks/", "discordapp.com/api/webhooks/");
		between(PiiTypes.CHAT_TOKEN, PARTS, 60, 300, "webhook.office.com/webhookb2/");
		between(PiiTypes.CHAT_TOKEN, ALPHANUMERIC, 100, 300, "EAA", "EAAG");
		exact(PiiTypes.CHAT_TOKEN, HEX, 32, "SK", "AC");
	}

	private void addPayment() {
		between(PiiTypes.STRIPE_KEY, ALPHANUMERIC, 10, 250, "sk_live_", "sk_test_", "rk_live_", "rk_test_", "pk_live_",
				"pk_test_", "sk_prod_", "rk_prod_");
		between(PiiTypes.STRIPE_KEY, ALPHANUMERIC, 20, 120, "whsec_");
		between(PiiTypes.PAYMENT_KEY, BASE64URL, 22, 60, "sq0atp-", "sq0csp-", "sq0idp-", "EAAA");
		between(PiiTypes.PAYMENT_KEY, ALPHANUMERIC, 32, 40, "shpat_", "shpca_", "shppa_", "shpss_", "shpua_");
		between(PiiTypes.PAYMENT_KEY, PARTS, 32, 64, "access_token$production$", "access-sandbox-",
				"access-production-");
		random(PiiTypes.PAYMENT_KEY, BASE64URL, 20, 64, "rzp_live_", "rzp_test_", "FLWSECK_TEST-", "FLWSECK-",
				"FLWPUBK_TEST-",
				"EZAK", "EZTK", "shippo_live_", "shippo_test_", "duffel_test_", "duffel_live_", "live_", "test_");
	}

	private void addAi() {
		between(PiiTypes.AI_KEY, BASE64URL, 40, 200, "sk-ant-");
		random(PiiTypes.AI_KEY, BASE64URL, 32, 250, "sk-", "sk-proj-", "sk-svcacct-", "sk-or-v1-", "pplx-", "xai-",
				"fw_",
				"tgp_v1_", "gsk_", "csk-", "nvapi-", "lsv2_pt_", "lsv2_sk_", "jina_", "sess-");
		between(PiiTypes.AI_KEY, ALPHANUMERIC, 34, 40, "hf_", "api_org_", "r8_", "r1_");
		random(PiiTypes.AI_KEY, BASE64URL, 24, 64, "voyage-", "pa-", "tvly-", "fc-", "esecret_");
	}

	private void addOperations() {
		between(PiiTypes.MAIL_KEY, PARTS, 60, 70, "SG.");
		between(PiiTypes.MAIL_KEY, BASE64URL, 64, 90, "xkeysib-", "xsmtpsib-");
		exact(PiiTypes.MAIL_KEY, HEX, 32, "key-", "re_");
		random(PiiTypes.MAIL_KEY, BASE64URL, 24, 40, "re_", "mlsn.", "md-");
		between(PiiTypes.MONITORING_KEY, CAPITALS, 20, 40, "NRAK-", "NRAA-");
		between(PiiTypes.MONITORING_KEY, ALPHANUMERIC, 26, 60, "NRII-", "NRRA-", "NRIQ-", "NRJS-", "NRAL-", "NRSP-");
		between(PiiTypes.MONITORING_KEY, PARTS, 36, 250, "glc_", "glsa_", "sntrys_", "sntryu_", "dt0c01.", "dt0s01.");
		random(PiiTypes.MONITORING_KEY, ALPHANUMERIC, 20, 60, "phc_", "phx_", "hcaik_", "hcbik_", "hcalk_", "pdus+");
		between(PiiTypes.VAULT_TOKEN, BASE64URL, 24, 200, "hvs.", "hvb.", "hvr.");
		random(PiiTypes.VAULT_TOKEN, ALPHANUMERIC, 24, 24, "s.", "b.");
		between(PiiTypes.VAULT_TOKEN, PARTS, 40, 80, "dp.pt.", "dp.ct.", "dp.st.", "dp.sa.", "dp.scim.", "dp.audit.");
		between(PiiTypes.VAULT_TOKEN, PARTS, 40, 1000, "ops_eyJ", "A3-");
		between(PiiTypes.VAULT_TOKEN, CAPITALS, 58, 58, "AGE-SECRET-KEY-1");
		random(PiiTypes.VAULT_TOKEN, BASE64URL, 20, 80, "infisical_", "pul-");
		between(PiiTypes.VAULT_TOKEN, BASE64URL, 20, 80, "tskey-auth-", "tskey-api-", "tskey-client-");
	}

	private void addOthers() {
		random(PiiTypes.VENDOR_TOKEN, BASE64URL, 24, 120, "secret_", "ico-", "pk_", "sl.", "apify_api_", "ps_live_",
				"CFPAT-",
				"fio-u-", "oa2-client-id_", "rdme_", "sdk-", "mob-", "api_key_", "dnkey-", "zpka_", "cal_live_",
				"svix_");
	}
}
