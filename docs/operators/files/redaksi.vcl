# /etc/varnish/redaksi.vcl: Varnish between the proxy that speaks HTTPS and Redaksi.
#
# Redaksi says with each page for how long Varnish may keep it, and tells it at the purge door when
# something on it has changed. What Redaksi says nothing of is kept by nobody.
vcl 4.1;

import std;
#xkey import xkey;

backend default {
    .host = "127.0.0.1";
    .port = "8000";
    .first_byte_timeout = 60s;
}

sub vcl_recv {
    # A door of its own (varnishd -a purge=127.0.0.1:6083): behind another proxy all readers come
    # from this very machine, so an address would keep nobody out.
    if (local.socket == "purge") {
        if (req.method != "PURGE") {
            return (synth(405, "Only PURGE"));
        }
        #xkey if (req.http.Redaksi-Keys != "*") {
        #xkey     set req.http.Redaksi-Gone = xkey.purge(req.http.Redaksi-Keys);
        #xkey     return (synth(200, "Taken"));
        #xkey }
        if (std.ban("obj.http.Surrogate-Key ~ " + req.http.Redaksi-Expression)) {
            return (synth(200, "Taken"));
        }
        return (synth(400, std.ban_error()));
    }
    if (req.method == "PURGE") {
        return (synth(405, "Not here"));
    }
    # The desk, and whatever somebody sends.
    if (req.url ~ "^/desk/" || (req.method != "GET" && req.method != "HEAD")) {
        return (pass);
    }
    # Public pages are the same for every reader.
    unset req.http.Cookie;
    # What others hang on a link: no page reads it.
    if (req.url ~ "[?&](utm_[a-z]+|fbclid|gclid|igshid|mc_[ce]id)=") {
        set req.url = regsuball(req.url, "(utm_[a-z]+|fbclid|gclid|igshid|mc_[ce]id)=[^&]*&?", "");
        set req.url = regsub(req.url, "[?&]$", "");
    }
}

sub vcl_backend_response {
    # Nothing is served beyond its time, nor while something newer is fetched.
    set beresp.grace = 0s;
    set beresp.keep = 0s;
    if (beresp.http.Surrogate-Control ~ "^max-age=[1-9]") {
        set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^max-age=", "") + "s", 0s);
        #xkey set beresp.http.xkey = beresp.http.Surrogate-Key;
        return (deliver);
    }
    # The names of these files change with what is in them.
    if (beresp.status == 200 && beresp.http.Cache-Control ~ "immutable") {
        set beresp.ttl = 1h;
        return (deliver);
    }
    set beresp.uncacheable = true;
    set beresp.ttl = 120s;
    return (deliver);
}

sub vcl_deliver {
    # Meant for Varnish alone: another cache on the way cannot be told what has changed.
    unset resp.http.Surrogate-Control;
    unset resp.http.Surrogate-Key;
    #xkey unset resp.http.xkey;
}
