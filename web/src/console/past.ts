import { ref } from 'vue'

/** Counts whatever was done about something that is past its time, so that the pages stop saying so at once. */
export const done = ref(0)
