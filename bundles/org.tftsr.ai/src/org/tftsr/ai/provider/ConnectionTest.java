package org.tftsr.ai.provider;

import java.time.Duration;

/**
 * What trying a provider has shown.
 *
 * @param stage   how far it got, or {@link Stage#WORKS}
 * @param message what was found, for a person
 * @param remedy  what to do; null where it works
 * @param model   the model that has answered; null where none has
 * @param time    how long it took
 */
public record ConnectionTest(Stage stage, String message, String remedy, String model, Duration time) {

	/** Where it failed. */
	public enum Stage {
		/** Something is not set: no address, no key, no model. */
		SETTINGS,
		/** Offline, or a rule of the user forbids the address. */
		FORBIDDEN,
		/** No address for the name. */
		NAME,
		/** Nobody answers at the address. */
		CONNECT,
		/** The proxy does not let it through. */
		PROXY,
		/** The certificate is not trusted, or is of another name. */
		TLS,
		/** What answers is no such server: HTML, another protocol. */
		PROTOCOL,
		/** The key is not accepted. */
		KEY,
		/** The model is not known there. */
		MODEL,
		/** The quota is used up. */
		QUOTA,
		/** The server failed. */
		SERVER,
		/** It works. */
		WORKS
	}

	/** Whether it works. */
	public boolean works() {
		return stage == Stage.WORKS;
	}
}
