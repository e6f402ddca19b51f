"use strict";
// The viewer, with the sandbox's document and its key. Nothing is asked of anybody else.
const key = document.getElementById("viewer").dataset.key;
const viewer = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#viewer",
  docExpansion: "none",
  defaultModelsExpandDepth: -1, // hundreds of schemas; each is shown where it is used
  defaultModelExpandDepth: 2,
  filter: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  deepLinking: true,
  validatorUrl: null,
  onComplete: () => viewer.preauthorizeApiKey("bearer", key),
});
