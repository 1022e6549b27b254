/** Every sentence ends at one of these; some end earlier. */
export const STOPS = [...'。！？；'];
