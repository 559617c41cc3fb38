package org.tftsr.ui;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;

/**
 * The images of the product. An {@link Image} is shared by all and lives as long as the display: nobody may dispose
 * of it.
 */
public final class Images {

	public static final ImageDescriptor ISSUE = descriptor("obj16/issue"); //$NON-NLS-1$
	public static final ImageDescriptor LOG = descriptor("obj16/log"); //$NON-NLS-1$
	public static final ImageDescriptor WHY = descriptor("obj16/why"); //$NON-NLS-1$
	/** An event of a timeline that somebody noted. */
	public static final ImageDescriptor EVENT_NOTED = descriptor("obj16/event_noted"); //$NON-NLS-1$
	/** An event of a timeline that follows from what is known. */
	public static final ImageDescriptor EVENT_DERIVED = descriptor("obj16/event_derived"); //$NON-NLS-1$
	public static final ImageDescriptor DOCUMENT = descriptor("obj16/document"); //$NON-NLS-1$
	public static final ImageDescriptor PII_SECRET = descriptor("obj16/pii_secret"); //$NON-NLS-1$
	public static final ImageDescriptor PII_PERSONAL = descriptor("obj16/pii_personal"); //$NON-NLS-1$
	public static final ImageDescriptor PII_NETWORK = descriptor("obj16/pii_network"); //$NON-NLS-1$

	public static final ImageDescriptor BOOKMARK = descriptor("obj16/bookmark"); //$NON-NLS-1$
	/** A finding that stays as it is. */
	public static final ImageDescriptor KEPT = descriptor("obj16/pii_kept"); //$NON-NLS-1$

	/** What answers is on this machine. */
	public static final ImageDescriptor PROVIDER_LOCAL = descriptor("obj16/provider_local"); //$NON-NLS-1$
	/** What answers is elsewhere. */
	public static final ImageDescriptor PROVIDER_REMOTE = descriptor("obj16/provider_remote"); //$NON-NLS-1$

	public static final ImageDescriptor LOCKED = descriptor("obj16/locked"); //$NON-NLS-1$
	/** What was checked is as it was written. */
	public static final ImageDescriptor INTACT = descriptor("obj16/intact"); //$NON-NLS-1$
	/** What was checked is not as it was written. */
	public static final ImageDescriptor BROKEN = descriptor("obj16/broken"); //$NON-NLS-1$

	/** Something is to be looked at. */
	public static final ImageDescriptor WARNING = descriptor("obj16/warning"); //$NON-NLS-1$
	/** Something is not as it should be. */
	public static final ImageDescriptor ERROR = descriptor("obj16/error"); //$NON-NLS-1$
	/** Something is to be known. */
	public static final ImageDescriptor INFO = descriptor("obj16/info"); //$NON-NLS-1$

	private static final ImageDescriptor HIDDEN = descriptor("ovr16/hidden"); //$NON-NLS-1$

	public static final ImageDescriptor REFRESH = descriptor("elcl16/refresh"); //$NON-NLS-1$
	public static final ImageDescriptor NEXT_PII = descriptor("elcl16/next_pii"); //$NON-NLS-1$
	public static final ImageDescriptor PREVIOUS_PII = descriptor("elcl16/previous_pii"); //$NON-NLS-1$
	public static final ImageDescriptor FOLLOW = descriptor("elcl16/follow"); //$NON-NLS-1$
	public static final ImageDescriptor FIND_NEXT = descriptor("elcl16/find_next"); //$NON-NLS-1$
	public static final ImageDescriptor FIND_PREVIOUS = descriptor("elcl16/find_previous"); //$NON-NLS-1$
	public static final ImageDescriptor FILTER = descriptor("elcl16/filter"); //$NON-NLS-1$
	public static final ImageDescriptor CLOSE = descriptor("elcl16/close"); //$NON-NLS-1$
	/** Opens a menu on the thing beside it. */
	public static final ImageDescriptor CHIP_MENU = descriptor("elcl16/chip_menu"); //$NON-NLS-1$
	public static final ImageDescriptor LEVELS = descriptor("elcl16/levels"); //$NON-NLS-1$
	public static final ImageDescriptor GO_TO_TIME = descriptor("elcl16/go_to_time"); //$NON-NLS-1$
	public static final ImageDescriptor HISTOGRAM = descriptor("elcl16/histogram"); //$NON-NLS-1$
	public static final ImageDescriptor FOLD = descriptor("elcl16/fold"); //$NON-NLS-1$
	public static final ImageDescriptor TEMPLATES = descriptor("eview16/templates"); //$NON-NLS-1$
	public static final ImageDescriptor REVIEW = descriptor("elcl16/review"); //$NON-NLS-1$
	/** Some of several are shown. */
	public static final ImageDescriptor TYPES = descriptor("elcl16/types"); //$NON-NLS-1$
	/** Values are masked. */
	public static final ImageDescriptor MASK = descriptor("elcl16/mask"); //$NON-NLS-1$
	public static final ImageDescriptor SETTINGS = descriptor("elcl16/settings"); //$NON-NLS-1$

	public static final ImageDescriptor WHY_TREE = descriptor("elcl16/why_tree"); //$NON-NLS-1$
	public static final ImageDescriptor WHY_LIST = descriptor("elcl16/why_list"); //$NON-NLS-1$
	public static final ImageDescriptor ZOOM_IN = descriptor("elcl16/zoom_in"); //$NON-NLS-1$
	public static final ImageDescriptor ZOOM_OUT = descriptor("elcl16/zoom_out"); //$NON-NLS-1$
	public static final ImageDescriptor ZOOM_FIT = descriptor("elcl16/zoom_fit"); //$NON-NLS-1$

	public static final ImageDescriptor HELP_CONTENTS = descriptor("elcl16/help_contents"); //$NON-NLS-1$
	public static final ImageDescriptor HELP_STEPS = descriptor("elcl16/help_steps"); //$NON-NLS-1$
	public static final ImageDescriptor GO_BACK = descriptor("elcl16/go_back"); //$NON-NLS-1$
	public static final ImageDescriptor GO_FORWARD = descriptor("elcl16/go_forward"); //$NON-NLS-1$

	public static final ImageDescriptor VERIFY = descriptor("elcl16/verify"); //$NON-NLS-1$
	public static final ImageDescriptor CHAT = descriptor("eview16/chat"); //$NON-NLS-1$
	public static final ImageDescriptor NEW_CHAT = descriptor("elcl16/new_chat"); //$NON-NLS-1$
	public static final ImageDescriptor SEND = descriptor("elcl16/send"); //$NON-NLS-1$
	public static final ImageDescriptor STOP = descriptor("elcl16/stop"); //$NON-NLS-1$
	public static final ImageDescriptor ATTACH = descriptor("elcl16/attach"); //$NON-NLS-1$
	public static final ImageDescriptor PIN = descriptor("elcl16/pin"); //$NON-NLS-1$
	/** Puts a text into the document that is being edited. */
	public static final ImageDescriptor INSERT = descriptor("elcl16/insert"); //$NON-NLS-1$
	/** Real values are shown in the place of pseudonyms. */
	public static final ImageDescriptor REAL_VALUES = descriptor("elcl16/real_values"); //$NON-NLS-1$
	public static final ImageDescriptor IMPORT = descriptor("elcl16/import"); //$NON-NLS-1$
	public static final ImageDescriptor RESTORE = descriptor("elcl16/restore"); //$NON-NLS-1$
	public static final ImageDescriptor EXPORT = descriptor("elcl16/export"); //$NON-NLS-1$
	public static final ImageDescriptor COPY = descriptor("elcl16/copy"); //$NON-NLS-1$
	/** Writes a text to a file. */
	public static final ImageDescriptor SAVE = descriptor("elcl16/save"); //$NON-NLS-1$

	/** Puts something up at a service. */
	public static final ImageDescriptor PUBLISH = descriptor("elcl16/publish"); //$NON-NLS-1$
	/** What was put up at a service. */
	public static final ImageDescriptor REMOTE_LINK = descriptor("obj16/remote_link"); //$NON-NLS-1$

	public static final ImageDescriptor NEW_ISSUE_BANNER = descriptor("wizban/new_issue"); //$NON-NLS-1$
	public static final ImageDescriptor TRIAGE_BANNER = descriptor("wizban/triage"); //$NON-NLS-1$
	public static final ImageDescriptor PUBLISH_BANNER = descriptor("wizban/publish"); //$NON-NLS-1$
	public static final ImageDescriptor VAULT_BANNER = descriptor("wizban/vault"); //$NON-NLS-1$

	private Images() {
	}

	/** The image of a severity. */
	public static ImageDescriptor of(Severity severity) {
		return descriptor("obj16/severity_" + severity.id()); //$NON-NLS-1$
	}

	/** The image of a status. */
	public static ImageDescriptor of(IssueStatus status) {
		return descriptor("obj16/status_" + status.id()); //$NON-NLS-1$
	}

	/** The image of something that is not shown: greyed and struck out, so that it is not told by its colour alone. */
	public static ImageDescriptor hidden(ImageDescriptor image) {
		ImageDescriptor greyed = ImageDescriptor.createWithFlags(image, SWT.IMAGE_DISABLE);
		return new DecorationOverlayIcon(greyed, HIDDEN, IDecoration.TOP_LEFT);
	}

	/** The shared image of a descriptor. Call it on the user interface thread. */
	public static Image get(ImageDescriptor descriptor) {
		return JFaceResources.getResources().get(descriptor);
	}

	private static ImageDescriptor descriptor(String name) {
		Path path = new Path("icons/" + name + ".svg"); //$NON-NLS-1$ //$NON-NLS-2$
		return ImageDescriptor.createFromURL(FileLocator.find(FrameworkUtil.getBundle(Images.class), path));
	}
}
