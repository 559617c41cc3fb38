/** Settings of the services that are published to, and the wizard that publishes. */
package org.tftsr.ui.publish.internal;
