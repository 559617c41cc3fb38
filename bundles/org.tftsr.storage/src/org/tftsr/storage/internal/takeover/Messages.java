package org.tftsr.storage.internal.takeover;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String EarlierDatabase_damagedRemedy;
	public static String EarlierDatabase_damagedWhy;
	public static String EarlierDatabase_openedWith;
	public static String EarlierDatabase_plain;
	public static String EarlierDatabase_readWhat;
	public static String EarlierImport_bringing;
	public static String EarlierImporter_bringWhat;
	public static String EarlierImporter_keyRemedy;
	public static String EarlierImporter_keyWhy;
	public static String EarlierImporter_noFileRemedy;
	public static String EarlierImporter_noFileWhy;
	public static String EarlierImporter_otherRemedy;
	public static String EarlierImporter_otherWhy;
	public static String EarlierKeys_defaultOrigin;
	public static String EarlierKeys_fileOrigin;
	public static String EarlierKeys_readWhat;
	public static String EarlierKeys_variableOrigin;
	public static String KeptCopy_existsRemedy;
	public static String KeptCopy_existsWhy;
	public static String KeptCopy_forgetWhat;
	public static String KeptCopy_noneRemedy;
	public static String KeptCopy_noneWhy;
	public static String KeptCopy_restoreWhat;
	public static String RolledBackCopy_busyRemedy;
	public static String RolledBackCopy_busyWhy;
	public static String SealedCopy_damagedRemedy;
	public static String SealedCopy_damagedWhat;
	public static String SealedCopy_damagedWhy;
	public static String TakeOverDraft_copyDiffers;
	public static String TakeOverDraft_differentRemedy;
	public static String TakeOverDraft_differentWhy;
	public static String TakeOverDraft_tableDiffers;
	public static String TakeOver_copyRemedy;
	public static String TakeOver_copyWhy;
	public static String TakeOver_inUseRemedy;
	public static String TakeOver_inUseWhy;
	public static String TakeOver_incompleteRemedy;
	public static String TakeOver_incompleteWhy;
	public static String TakeOver_takeOverWhat;
	public static String TakeOver_versionRemedy;
	public static String TakeOver_versionWhy;

	static {
		NLS.initializeMessages("org.tftsr.storage.internal.takeover.messages", Messages.class);
	}

	private Messages() {
	}
}
