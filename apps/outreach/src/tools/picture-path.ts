/** Where a picture of a site lies for whoever is signed in there. */
export const picturePath = (siteId: string, pictureId: string): string => `/api/picture/${siteId}/${pictureId}`;
