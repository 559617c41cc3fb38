package org.tftsr.storage.tests;

import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;

/** Stands in for the keyring of the operating system, behind the secure storage that the product uses. */
public final class TestKeyringProvider extends PasswordProvider {

	/** How often it was asked. */
	static final AtomicInteger ASKED = new AtomicInteger();

	@Override
	public PBEKeySpec getPassword(IPreferencesContainer container, int type) {
		ASKED.incrementAndGet();
		return new PBEKeySpec("the password of a test's keyring".toCharArray());
	}
}
