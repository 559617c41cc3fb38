package org.tftsr.storage.internal.vault;

import java.util.Base64;

import org.eclipse.osgi.util.NLS;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Takes values out of JSON that may hold anything. */
final class Json {

	private Json() {
	}

	static String text(JsonObject json, String name) throws VaultFormatException {
		if (json.get(name) instanceof JsonPrimitive value && value.isString()) {
			return value.getAsString();
		}
		throw missing(name, null);
	}

	static int number(JsonObject json, String name) throws VaultFormatException {
		if (json.get(name) instanceof JsonPrimitive value && value.isNumber()) {
			try {
				return value.getAsBigDecimal().intValueExact();
			} catch (ArithmeticException | NumberFormatException e) {
				throw missing(name, e);
			}
		}
		throw missing(name, null);
	}

	static byte[] bytes(JsonObject json, String name) throws VaultFormatException {
		try {
			return Base64.getDecoder().decode(text(json, name));
		} catch (IllegalArgumentException e) {
			throw missing(name, e);
		}
	}

	static JsonObject object(JsonObject json, String name) throws VaultFormatException {
		if (json.get(name) instanceof JsonObject value) {
			return value;
		}
		throw missing(name, null);
	}

	static JsonObject object(JsonElement element) throws VaultFormatException {
		if (element instanceof JsonObject value) {
			return value;
		}
		throw new VaultFormatException(Messages.Json_formWhy);
	}

	private static VaultFormatException missing(String name, Exception cause) {
		return new VaultFormatException(NLS.bind(Messages.Json_partWhy, name), cause);
	}
}
