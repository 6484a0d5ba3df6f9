// Asked by nobody, the cropper finds out about touch by writing three handlers into an element,
// which the desk's policy refuses and the browser's log complains about.
const defaults = window.jQuery?.Jcrop?.defaults;
if (defaults) defaults.touchSupport = "ontouchstart" in document.documentElement;
