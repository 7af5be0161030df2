// For browsers too old to read boot.js (no other browser loads this file): say so.
document.getElementById("boot-status").setAttribute("hidden", "");
document.getElementById("boot-failure").removeAttribute("hidden");
