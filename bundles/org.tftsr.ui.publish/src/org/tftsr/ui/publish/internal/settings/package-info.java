/** The preference pages of the services that are published to. */
package org.tftsr.ui.publish.internal.settings;
