/** Kinds of devices, as far as it takes to recognise one in a list of three. */
export function deviceLabel(agent: string = navigator.userAgent) {
  if (/iPad|Tablet/.test(agent)) return 'tablet';
  if (/Android/.test(agent)) return /Mobile/.test(agent) ? 'phone-android' : 'tablet';
  if (/iPhone/.test(agent)) return 'phone-ios';
  if (/Windows/.test(agent)) return 'computer-windows';
  if (/Mac OS/.test(agent)) return 'computer-mac';
  return /Linux|CrOS/.test(agent) ? 'computer-linux' : 'other';
}
