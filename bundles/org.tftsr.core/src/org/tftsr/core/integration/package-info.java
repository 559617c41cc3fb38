/** The services that documents and issues are published to, and what has been published. */
package org.tftsr.core.integration;
