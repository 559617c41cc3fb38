/** Working offline from anywhere in the workbench, and seeing that one does. */
package org.tftsr.ui.chat.internal.settings.offline;
