package org.tftsr.storage.internal.audit;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String AuditExport_existsRemedy;
	public static String AuditExport_existsWhy;
	public static String AuditExport_exportWhat;
	public static String AuditExport_exporting;
	public static String AuditExport_headGoneRemedy;
	public static String AuditExport_headGoneWhy;
	public static String ChainVerifier_checking;
	public static String ChainVerifier_headFileNote;
	public static String ChainVerifier_unguarded;
	public static String ChainVerifier_unnumbered;
	public static String ChainVerifier_verifyWhat;
	public static String Diagnosis_changed;
	public static String Diagnosis_foreignOne;
	public static String Diagnosis_foreignSome;
	public static String Diagnosis_moved;
	public static String Diagnosis_numbered;
	public static String Diagnosis_putIn;
	public static String Diagnosis_removedOne;
	public static String Diagnosis_removedSome;
	public static String Diagnosis_renumbered;
	public static String Diagnosis_twin;
	public static String Diagnosis_unnumbered;
	public static String HeadCheck_behind;
	public static String HeadCheck_cutOffFile;
	public static String HeadCheck_cutOffHead;
	public static String HeadCheck_fileBehind;
	public static String HeadCheck_fileGone;
	public static String HeadCheck_fileNoHead;
	public static String HeadCheck_fileOtherKey;
	public static String HeadCheck_fileUnreadable;
	public static String HeadCheck_rewrittenFile;
	public static String HeadCheck_rewrittenHead;
	public static String HeadCheck_setBack;
	public static String HeadCheck_signature;
	public static String HeadRenewal_renewWhat;
	public static String RestoredLog_continueWhat;
	public static String RestoredLog_note;
	public static String SigningKeys_examineRemedy;
	public static String SigningKeys_exchangedWhy;
	public static String SigningKeys_goneWhy;
	public static String SigningKeys_signWhat;

	static {
		NLS.initializeMessages("org.tftsr.storage.internal.audit.messages", Messages.class);
	}

	private Messages() {
	}
}
