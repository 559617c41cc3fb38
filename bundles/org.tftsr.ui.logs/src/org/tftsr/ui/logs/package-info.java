/** The Log Viewer: ids by which other plug-ins can open it, extend its menu and change its settings. */
package org.tftsr.ui.logs;
