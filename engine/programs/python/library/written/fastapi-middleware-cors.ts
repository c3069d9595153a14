/** `fastapi.middleware.cors`, in Python. */
export const FASTAPI_MIDDLEWARE_CORS = `
# Browsers of this room never ask another origin.
class CORSMiddleware:
    pass
`;
