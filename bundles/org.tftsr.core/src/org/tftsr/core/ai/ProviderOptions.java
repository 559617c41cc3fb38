package org.tftsr.core.ai;

/**
 * What only some protocols know. Each may be null, which means the usual of the protocol.
 *
 * @param apiVersion   {@code api-version} of Azure, {@code anthropic-version} of Anthropic
 * @param authHeader   the header that carries the key, such as {@code Authorization}
 * @param authPrefix   what stands before the key, with its blank, such as {@code "Bearer "}; may be empty
 * @param endpointPath path of the chat behind the base address, such as {@code /chat/completions}
 * @param userId       who asks, for servers that account by user
 * @param maxTokens    how many tokens an answer may have
 */
public record ProviderOptions(String apiVersion, String authHeader, String authPrefix, String endpointPath, String userId,
		Integer maxTokens) {

	/** Nothing unusual. */
	public static final ProviderOptions USUAL = new ProviderOptions(null, null, null, null, null, null);
}
