/** Work items by the REST interface of Azure DevOps, of the cloud and of own servers. */
package org.tftsr.integrations.internal.azuredevops;
