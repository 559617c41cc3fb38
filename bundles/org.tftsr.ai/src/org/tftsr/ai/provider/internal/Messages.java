package org.tftsr.ai.provider.internal;

import org.eclipse.osgi.util.NLS;

/** What is said of providers, as to a person who has asked one. */
final class Messages extends NLS {

	public static String Ask_what;
	public static String ConnectionTrial_local;
	public static String ConnectionTrial_noModel;
	public static String ConnectionTrial_noModelRemedy;
	public static String ConnectionTrial_trying;
	public static String ConnectionTrial_works;
	public static String Exchange_otherForm;
	public static String ModelLists_noneRemedy;
	public static String ModelLists_noneWhat;
	public static String ModelLists_noneWhy;
	public static String PriceRule_remedy;
	public static String PriceRule_why;
	public static String Protocol_gateway;
	public static String Protocol_local;
	public static String Protocol_openAi;
	public static String ProviderAddress_badRemedy;
	public static String ProviderAddress_badWhy;
	public static String ProviderAddress_noneRemedy;
	public static String ProviderAddress_noneWhy;
	public static String ProviderKey_remedy;
	public static String ProviderKey_why;
	public static String Refusal_addressAzureRemedy;
	public static String Refusal_addressOllamaRemedy;
	public static String Refusal_addressOpenAiRemedy;
	public static String Refusal_addressPathRemedy;
	public static String Refusal_addressRemedy;
	public static String Refusal_addressWhy;
	public static String Refusal_againRemedy;
	public static String Refusal_begunRemedy;
	public static String Refusal_deploymentRemedy;
	public static String Refusal_deploymentWhy;
	public static String Refusal_emptyWhy;
	public static String Refusal_endlessWhat;
	public static String Refusal_endlessWhy;
	public static String Refusal_filterFound;
	public static String Refusal_filterRemedy;
	public static String Refusal_filterWhy;
	public static String Refusal_filteredWhy;
	public static String Refusal_formRemedy;
	public static String Refusal_formVersionRemedy;
	public static String Refusal_formWhy;
	public static String Refusal_keyAzureRemedy;
	public static String Refusal_keyGeminiRemedy;
	public static String Refusal_keyMistralRemedy;
	public static String Refusal_keyRemedy;
	public static String Refusal_keyWhy;
	public static String Refusal_longRemedy;
	public static String Refusal_longWhy;
	public static String Refusal_modelOllamaRemedy;
	public static String Refusal_modelOllamaSuchRemedy;
	public static String Refusal_modelRemedy;
	public static String Refusal_modelSuchRemedy;
	public static String Refusal_modelWhy;
	public static String Refusal_noKeyWhy;
	public static String Refusal_overloadedRemedy;
	public static String Refusal_overloadedWaitRemedy;
	public static String Refusal_overloadedWhy;
	public static String Refusal_pageWhy;
	public static String Refusal_permissionRemedy;
	public static String Refusal_permissionWhy;
	public static String Refusal_protocolRemedy;
	public static String Refusal_protocolWhy;
	public static String Refusal_quotaRemedy;
	public static String Refusal_quotaWhy;
	public static String Refusal_rateRemedy;
	public static String Refusal_rateWaitRemedy;
	public static String Refusal_rateWhy;
	public static String Refusal_said;
	public static String Refusal_serverRemedy;
	public static String Refusal_serverWhy;
	public static String Refusal_stoppedWhy;
	public static String Refusal_thinkingRemedy;
	public static String Refusal_thinkingWhy;
	public static String Refusal_unreadableWhy;
	public static String Refusal_what;
	public static String Setting_model;
	public static String Setting_page;
	public static String Setting_session;
	public static String Setting_user;
	public static String Setting_version;

	static {
		NLS.initializeMessages("org.tftsr.ai.provider.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
