package org.tftsr.ai.ollama.internal;

import org.eclipse.osgi.util.NLS;

/** What is said of Ollama, of its models and of the machine they run on. */
public final class Messages extends NLS {

	public static String Advisor_gpu;
	public static String Advisor_large;
	public static String Advisor_memory;
	public static String Advisor_memorySlow;
	public static String Advisor_shared;
	public static String Advisor_unknown;
	public static String Graphics_amd;
	public static String Graphics_amdIntegrated;
	public static String Graphics_intel;
	public static String Graphics_nvidia;
	public static String Guide_firstModel;
	public static String Guide_linuxByHand;
	public static String Guide_linuxInstall;
	public static String Guide_linuxService;
	public static String Guide_macInstall;
	public static String Guide_macOpen;
	public static String Guide_windowsInstall;
	public static String Guide_windowsStart;
	public static String ModelCatalog_formRemedy;
	public static String ModelCatalog_formWhat;
	public static String ModelCatalog_formWhy;
	public static String ModelCatalog_readRemedy;
	public static String ModelCatalog_readWhat;
	public static String OllamaCalls_foreignRemedy;
	public static String OllamaCalls_foreignWhat;
	public static String OllamaCalls_foreignWhy;
	public static String OllamaCalls_modelName;
	public static String OllamaCalls_noneRemedy;
	public static String OllamaCalls_noneWhat;
	public static String OllamaCalls_noneWhy;
	public static String Pull_againRemedy;
	public static String Pull_fetching;
	public static String Pull_networkRemedy;
	public static String Pull_saysWhy;
	public static String Pull_unknownRemedy;
	public static String Pull_what;
	public static String Status_notInstalled;
	public static String Status_notRunning;
	public static String Status_problem;
	public static String Strength_careful;
	public static String Strength_large;
	public static String Strength_largest;
	public static String Strength_quick;
	public static String Strength_reasons;
	public static String Strength_small;
	public static String Strength_smallLong;
	public static String Strength_thinks;
	public static String Strength_thinksLonger;
	public static String Strength_thorough;
	public static String Strength_tiny;
	public static String Strength_wellTried;

	static {
		NLS.initializeMessages("org.tftsr.ai.ollama.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
