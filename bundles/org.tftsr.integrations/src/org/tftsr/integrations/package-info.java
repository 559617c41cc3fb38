/** Signing in to Confluence, ServiceNow and Azure DevOps, and publishing there. */
package org.tftsr.integrations;
